import Foundation

/// Prints what a command found out: as lines for people or as JSON for programs.
struct Report {
    let json: Bool

    func print<Value: Encodable>(_ value: Value, _ lines: (Value) -> [String]) throws {
        guard json else {
            for line in lines(value) { Swift.print(line) }
            return
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
