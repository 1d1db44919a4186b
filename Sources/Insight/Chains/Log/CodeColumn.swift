/// A column of texts while it grows; it comes into being with its first text (Merkmalsspalte im Aufbau).
struct CodeColumn: Sendable {
    private(set) var codes: [UInt32] = []
    private(set) var texts = TextInterner()

    init() {}

    init(_ column: CategoryColumn?) {
        guard let column else { return }
        codes = column.codes
        texts = TextInterner(TextList(column.names))
    }

    /// Sets the text of a row; rows left out have none.
    mutating func set(_ text: String?, row: Int) {
        guard let text else { return }
        while codes.count < row { codes.append(CategoryColumn.none) }
        codes.append(texts.code(of: text))
    }

    /// The column for this many rows, or nothing where no row has a text.
    func column(rows: Int) -> CategoryColumn? {
        guard texts.count > 0 else { return nil }
        let missing = repeatElement(CategoryColumn.none, count: rows - codes.count)
        return CategoryColumn(codes: codes + missing, names: texts.texts.all)
    }
}
