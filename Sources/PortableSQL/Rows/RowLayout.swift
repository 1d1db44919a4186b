/// The names of the columns, worked out once and shared by all rows of a result.
final class RowLayout: Sendable {
    let columns: [String]
    /// The columns as Swift spells properties: `case_file` is `caseFile`.
    let properties: [String]
    private let positions: [String: Int]

    init(columns: [String]) {
        self.columns = columns
        properties = columns.map(Self.camelCase)
        var positions: [String: Int] = [:]
        for (position, column) in columns.enumerated() {
            if positions[column] == nil { positions[column] = position }
            if positions[properties[position]] == nil { positions[properties[position]] = position }
        }
        self.positions = positions
    }

    /// Where the column or property of this name is.
    func position(of name: String) -> Int? {
        positions[name]
    }

    /// As `position(of:)`; quick where names are asked for in the order of the columns.
    func position(of property: String, expected: inout Int) -> Int? {
        if expected < properties.count, properties[expected] == property {
            expected += 1
            return expected - 1
        }
        guard let position = positions[property] else { return nil }
        expected = position + 1
        return position
    }

    private static func camelCase(_ column: String) -> String {
        var name = ""
        var startsWord = false
        for character in column {
            if character == "_" {
                startsWord = !name.isEmpty
            } else {
                name += startsWord ? character.uppercased() : String(character)
                startsWord = false
            }
        }
        return name
    }
}
