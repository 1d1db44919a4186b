/// SQL with its values kept apart, so that no value is ever read as SQL.
///
/// `"SELECT * FROM person WHERE id = \(id) AND kind IN (\(list: kinds)) \(filter)"`, where `filter` is a
/// statement itself. Statements are put together with `+`.
public struct Statement: ExpressibleByStringInterpolation, Sendable {
    /// The text around the values: always one piece more than there are values.
    public private(set) var pieces: [String]
    public private(set) var values: [SQLValue]

    public init(stringLiteral text: String) {
        pieces = [text]
        values = []
    }

    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.statement
    }

    public static let empty: Statement = ""

    /// SQLite reads `?1`, PostgreSQL reads `$1`.
    public func text(placeholder: Character) -> String {
        guard !values.isEmpty else { return pieces[0] }
        var text = pieces[0]
        text.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count + 4 })
        for position in values.indices {
            text.append(placeholder)
            text += String(position + 1)
            text += pieces[position + 1]
        }
        return text
    }

    public static func + (left: Statement, right: Statement) -> Statement {
        var whole = left
        whole += right
        return whole
    }

    public static func += (left: inout Statement, right: Statement) {
        left.append(right.pieces[0])
        left.pieces += right.pieces.dropFirst()
        left.values += right.values
    }

    mutating func append(_ text: String) {
        pieces[pieces.count - 1] += text
    }

    mutating func append(_ value: SQLValue) {
        pieces.append("")
        values.append(value)
    }
}

extension Statement {
    public struct StringInterpolation: StringInterpolationProtocol {
        var statement = Statement.empty

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            statement.append(literal)
        }

        public mutating func appendInterpolation(_ value: some SQLConvertible) {
            statement.append(value.sqlValue)
        }

        public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            statement.append(value?.sqlValue ?? .null)
        }

        public mutating func appendInterpolation(_ fragment: Statement) {
            statement += fragment
        }

        /// The values with commas between them; an empty list becomes `NULL`, which nothing is in.
        public mutating func appendInterpolation(list: some Sequence<some SQLConvertible>) {
            var first = true
            for value in list {
                if !first { statement.append(", ") }
                statement.append(value.sqlValue)
                first = false
            }
            if first { statement.append("NULL") }
        }
    }
}

extension Sequence<Statement> {
    /// All of them with `separator` between, such as `" AND "`.
    public func joined(separator: Statement) -> Statement {
        var whole = Statement.empty
        for (position, statement) in enumerated() {
            if position > 0 { whole += separator }
            whole += statement
        }
        return whole
    }
}
