/// A text with `{names}` in it that stand for values (Text mit Platzhaltern).
public struct PlaceholderText: Sendable {
    /// Pieces of text and names in turn.
    private let pieces: [(text: String, name: String?)]

    public init(_ text: String) {
        var pieces: [(text: String, name: String?)] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        self.pieces = pieces + [(String(rest), nil)]
    }

    public var names: Set<String> { Set(pieces.compactMap(\.name)) }

    /// In one pass, so that a value that looks like a placeholder stays a value.
    public func filled(with values: [String: String]) -> String {
        pieces.map { piece in piece.text + (piece.name.map { values[$0] ?? "" } ?? "") }.joined()
    }

    /// Pieces of the text and of the values apart, so that each can be set in its own direction.
    public func parts(with values: [String: String]) -> [(text: String, isValue: Bool)] {
        pieces.flatMap { piece in
            [(piece.text, false)] + (piece.name.map { [(values[$0] ?? "", true)] } ?? [])
        }.filter { !$0.text.isEmpty }
    }
}
