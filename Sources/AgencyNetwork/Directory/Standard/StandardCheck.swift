import Kernel

/// Compares records with the standard and brings them into its one form: known keys only, in its order.
struct StandardCheck {
    static let longestText = 20_000

    /// The record as the standard writes it; `implied` are fields that its place in the file already says.
    static func checked(
        _ record: Record,
        as table: String,
        implied: Set<String> = []
    ) throws(DirectoryFlaw) -> Record {
        let table = StandardTable.named(table)
        guard case .object = record.value else {
            throw DirectoryFlaw(.wrongType, line: record.line, place: table.name, expected: "{…}")
        }
        let objects = StandardNesting.objects(in: table.name)
        let told = implied.union(objects.filter { has($0.key, in: record) }.map(\.link))
        var members: [Record.Member] = []
        for field in table.fields {
            guard
                let value = try value(of: field, in: record, of: table, isImplied: told.contains(field.name))
            else { continue }
            members.append(Record.Member(field.name, value))
        }
        for nesting in objects {
            guard let inner = record[nesting.key], inner.value != .null else { continue }
            let inside = try checked(inner, as: nesting.table, implied: nesting.implied)
            members.append(Record.Member(nesting.key, inside))
        }
        for nesting in StandardNesting.lists(in: table.name) {
            let entries = try list(nesting, in: record, of: table)
            guard !entries.isEmpty else { continue }
            members.append(Record.Member(nesting.key, Record(.list(entries))))
        }
        return Record(.object(members), line: record.line)
    }

    private static func has(_ key: String, in record: Record) -> Bool {
        record[key].map { $0.value != .null } ?? false
    }

    private static func list(
        _ nesting: StandardNesting,
        in record: Record,
        of table: StandardTable
    ) throws(DirectoryFlaw) -> [Record] {
        guard let inner = record[nesting.key], inner.value != .null else { return [] }
        guard case .list(let entries) = inner.value else {
            let place = "\(table.name).\(nesting.key)"
            throw DirectoryFlaw(.wrongType, line: inner.line, place: place, expected: "[…]")
        }
        var checked: [Record] = []
        for entry in entries {
            checked.append(try Self.checked(entry, as: nesting.table, implied: [nesting.link]))
        }
        return checked
    }

    private static func value(
        of field: StandardTable.Field,
        in record: Record,
        of table: StandardTable,
        isImplied: Bool
    ) throws(DirectoryFlaw) -> Record? {
        let place = "\(table.name).\(field.name)"
        guard let value = record[field.name], value.value != .null, value.value != .text("") else {
            guard !field.isRequired || isImplied else {
                throw DirectoryFlaw(.missing, line: record.line, place: place)
            }
            return nil
        }
        guard fits(value, field.kind) else {
            throw DirectoryFlaw(.wrongType, line: value.line, place: place, expected: field.kind.example)
        }
        guard case .text(let text) = value.value else { return value }
        guard field.words.isEmpty || field.words.contains(text) else {
            let words = field.words.joined(separator: ", ")
            throw DirectoryFlaw(.unknownWord, line: value.line, place: place, expected: words)
        }
        guard text.utf8.count <= longestText else {
            throw DirectoryFlaw(.tooLong, line: value.line, place: place, expected: "\(longestText)")
        }
        return value
    }

    private static func fits(_ record: Record, _ kind: StandardTable.Kind) -> Bool {
        switch (kind, record.value) {
        case (.number, .number): true
        case (.text, .text(let text)): !text.utf8.contains(0)
        case (.day, .text(let text)): Day(iso: text) != nil
        case (.time, .text(let text)): isTime(text)
        case (.moment, .text(let text)):
            Day(iso: String(text.prefix(10))) != nil && (text.count == 10 || text.dropFirst(10).first == "T")
        default: false
        }
    }

    // `18:00`, `18:00:00`, `18:00Z`, `18:00+01:00`: the standard asks for a time and leaves its zone open.
    private static func isTime(_ text: String) -> Bool {
        let digits = text.prefix(5).split(separator: ":").compactMap { Int($0) }
        return digits.count == 2 && (0...24).contains(digits[0]) && (0...59).contains(digits[1])
            && text.dropFirst(5).allSatisfy { $0.isASCII && ($0.isNumber || "+-:.Z".contains($0)) }
    }
}

extension StandardTable.Kind {
    var example: String {
        switch self {
        case .text: "\"…\""
        case .number: "12"
        case .day: "2026-11-21"
        case .time: "09:30"
        case .moment: "2026-11-21T09:30:00Z"
        }
    }
}
