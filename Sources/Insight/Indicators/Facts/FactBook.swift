/// The facts of all cases of a municipality in columns, without anything that leads back to one (Faktenbuch).
///
/// A case has a line for each fact: kind, value, number of the first and of the last day, number, parted by tabs.
/// What is read again replaces what was read of the case before.
public struct FactBook: Sendable {
    private(set) var columns = CaseFactKind.allCases.map { _ in FactColumn() }
    private(set) var isThere: [Bool] = []
    private var places: [Int64: Int32] = [:]
    private var texts = TextInterner()
    private var kinds = FactBook.knownKinds
    private var replaced = 0
    private var marks: [Mark] = []

    /// Tells two texts apart, with the key of the process.
    private struct Mark: Equatable {
        let hash: Int
        let length: Int

        init(_ text: String) {
            hash = text.hashValue
            length = text.utf8.count
        }
    }

    public init() {}

    public var caseCount: Int { places.count }

    /// Where so much is out of date that reading all anew is cheaper than carrying it along.
    public var isWorn: Bool { replaced > 1_000 && replaced > places.count / 2 }

    /// Says whether anything is other than before: what is read again to be sure changes nothing.
    @discardableResult
    public mutating func put(_ key: Int64, _ facts: String) -> Bool {
        let mark = Mark(facts)
        if let before = places[key] {
            guard marks[Int(before)] != mark else { return false }
            isThere[Int(before)] = false
            replaced += 1
        }
        marks.append(mark)
        let place = Int32(isThere.count)
        places[key] = place
        isThere.append(true)
        var facts = facts
        facts.withUTF8 { bytes in
            var reader = FactLineReader(bytes)
            while !reader.isAtEnd { readLine(&reader, of: place) }
        }
        return true
    }

    private mutating func readLine(_ reader: inout FactLineReader, of place: Int32) {
        let kind = Int(kinds.code(of: reader.field()))
        let value = reader.field()
        let code = value.isEmpty ? CategoryColumn.none : texts.code(of: value)
        let from = reader.number() ?? FactColumn.always
        let until = reader.number() ?? FactColumn.never
        let number = reader.number() ?? 0
        guard kind < columns.count else { return }
        columns[kind].cases.append(place)
        columns[kind].values.append(code)
        columns[kind].from.append(from)
        columns[kind].until.append(until)
        columns[kind].numbers.append(number)
    }

    func column(_ kind: CaseFactKind) -> FactColumn { columns[kind.place] }

    func text(_ code: UInt32) -> String { code == CategoryColumn.none ? "" : texts.texts[Int(code)] }

    var valueCount: Int { texts.texts.count }

    private static let knownKinds: TextInterner = {
        var kinds = TextInterner()
        for kind in CaseFactKind.allCases {
            var word = kind.rawValue
            word.withUTF8 { _ = kinds.code(of: $0) }
        }
        return kinds
    }()
}
