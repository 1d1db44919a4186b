/// What a text of keys and values says, one line for each value, in the order of the text (Gliederung).
public struct Outline: Equatable, Sendable {
    public struct Line: Equatable, Sendable {
        /// The keys that lead to the value; entries of a list stand under their code.
        public let path: [String]
        public let value: String

        public init(path: [String], value: String) {
            self.path = path
            self.value = value
        }
    }

    public let lines: [Line]

    public init(_ lines: [Line]) {
        self.lines = lines
    }

    /// The first keys of all lines, each once.
    public var sections: [String] {
        lines.compactMap(\.path.first).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    public func lines(of section: String) -> [Line] { lines.filter { $0.path.first == section } }

    public func value(at path: [String]) -> String? { lines.first { $0.path == path }?.value }

    /// What is different in a later text: new, gone, or another value.
    public func differences(to later: Outline) -> [Difference] {
        let before = Dictionary(lines.map { ($0.path, $0.value) }) { first, _ in first }
        let after = Dictionary(later.lines.map { ($0.path, $0.value) }) { first, _ in first }
        let paths = lines.map(\.path) + later.lines.map(\.path).filter { before[$0] == nil }
        return paths.filter { before[$0] != after[$0] }
            .map { Difference(path: $0, before: before[$0], after: after[$0]) }
    }

    /// One value that differs; `nil` where it is not there.
    public struct Difference: Equatable, Sendable {
        public let path: [String]
        public let before: String?
        public let after: String?
    }
}
