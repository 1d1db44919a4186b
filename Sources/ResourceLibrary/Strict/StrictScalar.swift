import Kernel
import Yams

/// A single value: a text, a number, yes or no.
struct StrictScalar: SingleValueDecodingContainer {
    let place: StrictPlace

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        switch type {
        case is String.Type: try given(text(), as: type)
        case is Bool.Type: try given(scalar("true or false") { Bool.construct(from: $0) }, as: type)
        case is Int.Type: try given(scalar("a whole number") { Int.construct(from: $0) }, as: type)
        case is Double.Type: try given(scalar("a number") { Double.construct(from: $0) }, as: type)
        case is any Numeric.Type: throw place.wrong("a whole number of the type Int")
        default: try T(from: place)
        }
    }

    private func given<T>(_ value: Any, as type: T.Type) throws -> T {
        guard let value = value as? T else { throw StrictStop() }
        return value
    }

    private func text() throws -> String {
        let text = try scalar("a text") { $0.string }
        if text.allSatisfy(\.isWhitespace) { place.findings.add(Flaw(.emptyText, at: place.path)) }
        return text
    }

    private func scalar<T>(_ expected: String, _ read: (Node.Scalar) -> T?) throws -> T {
        guard !place.node.isNothing, let scalar = place.node.scalar, let value = read(scalar) else {
            throw place.wrong(expected)
        }
        return value
    }
}
