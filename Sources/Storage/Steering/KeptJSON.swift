import Foundation
import PortableSQL

/// A value kept as text in one column, its keys in a fixed order.
enum KeptJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ row: Row, _ column: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(row.value(column, as: String.self).utf8))
    }
}
