/// What the first line of a table says: which columns there are and what each is for (Aufbau der Tabelle).
struct TableLayout: Sendable {
    let separator: UInt8
    let columns: [String]
    /// Of each column its role, where it has one.
    let roles: [TableMapping.Role?]
    /// Where the first row begins.
    let headerLength: Int

    static let longestHeader = 1 << 18

    init(_ first: [UInt8], _ mapping: TableMapping) throws {
        guard !first.isEmpty else { throw LogRefusal("the file is empty") }
        guard !first.prefix(4096).contains(0) else {
            throw LogRefusal(line: 1, "this is not a table: it contains NUL bytes")
        }
        let separator = try mapping.separator.map { try Self.byte($0) } ?? Self.separator(of: first)
        var header = TableHeader(bytes: first, separator: separator)
        let names = try header.fields()
        var roles = [TableMapping.Role?](repeating: nil, count: names.count)
        for role in TableMapping.Role.allCases {
            if let column = try mapping.column(role, in: names), roles[column] == nil { roles[column] = role }
        }
        let twice = Dictionary(grouping: names.filter { !$0.isEmpty }) { $0 }.first { $0.value.count > 1 }
        if let twice {
            throw LogRefusal(line: 1, "the column „\(twice.key)“ occurs twice; rename one of them")
        }
        (self.separator, columns, self.roles, headerLength) = (separator, names, roles, header.place)
    }

    private static func byte(_ separator: Character) throws -> UInt8 {
        guard let byte = separator.asciiValue, byte != 0x22, byte != 0x0A, byte != 0x0D else {
            throw LogRefusal("„\(separator)“ cannot separate columns")
        }
        return byte
    }

    /// The sign that occurs most often in the first line outside quotes.
    private static func separator(of first: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:], isQuoted = false
        for byte in first {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        let signs: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
        return signs.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
    }
}

/// Reads the first line of a table (Kopfzeile).
struct TableHeader {
    let bytes: [UInt8]
    let separator: UInt8
    private(set) var place = 0

    init(bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    mutating func fields() throws -> [String] {
        var names: [String] = [], field: [UInt8] = [], isQuoted = false
        while true {
            guard place < bytes.count else {
                guard bytes.count < TableLayout.longestHeader, !isQuoted else {
                    throw LogRefusal(line: 1, "the first line, which must name the columns, does not end")
                }
                return names + [try name(field)]
            }
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x22 where isQuoted && place < bytes.count && bytes[place] == 0x22:
                field.append(byte)
                place += 1
            case 0x22: isQuoted.toggle()
            case separator where !isQuoted:
                names.append(try name(field))
                field = []
            case 0x0A where !isQuoted: return names + [try name(field)]
            case 0x0D where !isQuoted:
                if place < bytes.count, bytes[place] == 0x0A { place += 1 }
                return names + [try name(field)]
            default: field.append(byte)
            }
        }
    }

    private func name(_ field: [UInt8]) throws -> String {
        guard let name = String(validating: field, as: UTF8.self) else {
            throw TableTextDefect()
        }
        return name
    }
}

/// A table holds bytes that are not UTF-8; thrown to read it again as Windows-1252 (Kodierungszweifel).
struct TableTextDefect: Error {}
