/// Where an attribute stands in an XES file (Ort).
enum ReadPlace: UInt8, Sendable { case outside, log, trace, event }

/// The values of one key and kind in one stretch of an XES file; rows count from its start (Spalte beim Lesen).
///
/// Texts stand here as their number in `texts`; case names and nested attributes as offset and length in `bytes`.
struct ReadColumn: ~Copyable {
    let key: String
    let place: ReadPlace
    let kind: AttributeValues.Kind
    /// Whether texts are told once only, as names of cases, so that looking them up would be waste.
    let isUnique: Bool
    var rows = Growing<UInt32>()
    var values = Growing<UInt64>()
    var texts = FastTexts()
    var bytes = Growing<UInt8>()

    init(_ key: String, _ place: ReadPlace, _ kind: AttributeValues.Kind) {
        self.key = key
        self.place = place
        self.kind = kind
        isUnique = kind == .nested || place == .trace && key == "concept:name"
    }

    /// The last of several values of one row stays, as pm4py has it.
    @inline(__always)
    mutating func put(_ value: UInt64, row: UInt32) {
        if rows.count > 0, rows.base[rows.count &- 1] == row {
            values.base[values.count &- 1] = value
        } else {
            rows.append(row)
            values.append(value)
        }
    }

    mutating func putUnique(_ text: UnsafePointer<UInt8>, _ count: Int, row: UInt32) {
        put(UInt64(bytes.count) << 24 | UInt64(count), row: row)
        bytes.append(text, count: count)
    }

    mutating func put(_ text: String, row: UInt32) {
        var padded = text + "\0\0\0\0\0\0\0\0"
        let count = text.utf8.count
        padded.withUTF8 { buffer in
            guard let start = buffer.baseAddress else { return }
            if isUnique { return putUnique(start, count, row: row) }
            let hash = texts.hash(start, count)
            let code = texts.find(start, count, hash: hash) ?? texts.add(start, count, hash: hash)
            put(UInt64(code), row: row)
        }
    }

    mutating func drop(row: UInt32) {
        guard rows.count > 0, rows.base[rows.count - 1] == row else { return }
        rows.truncate(to: rows.count - 1)
        values.truncate(to: values.count - 1)
    }

    /// Forgets the values, not the texts that were told.
    mutating func empty() {
        rows.truncate(to: 0)
        values.truncate(to: 0)
        bytes.truncate(to: 0)
    }
}

/// All columns one thread fills; they stay in place, so that what reads may point to them (Spalten beim Lesen).
final class ReadColumns {
    private(set) var all: [UnsafeMutablePointer<ReadColumn>] = []
    private var numbers: [Identity: Int] = [:]

    private struct Identity: Hashable {
        var key: String
        var place: ReadPlace
        var kind: AttributeValues.Kind
    }

    deinit {
        for column in all {
            column.deinitialize(count: 1)
            column.deallocate()
        }
    }

    func column(
        _ key: String,
        _ place: ReadPlace,
        _ kind: AttributeValues.Kind
    ) -> UnsafeMutablePointer<ReadColumn> {
        let identity = Identity(key: key, place: place, kind: kind)
        if let number = numbers[identity] { return all[number] }
        let column = UnsafeMutablePointer<ReadColumn>.allocate(capacity: 1)
        column.initialize(to: ReadColumn(key, place, kind))
        numbers[identity] = all.count
        all.append(column)
        return column
    }
}
