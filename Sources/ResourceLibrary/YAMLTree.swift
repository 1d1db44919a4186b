import Yams

/// What a YAML file says, without how it is written: comments, order of keys, quotes and line breaks are gone.
public indirect enum YAMLTree: Equatable, Sendable {
    case words(String)
    case list([YAMLTree])
    case keys([String: YAMLTree])

    /// `nil` where the text is no YAML.
    public init?(yaml: String) {
        guard let node = try? compose(yaml: yaml) else { return nil }
        self.init(node)
    }

    private init(_ node: Node) {
        if let list = node.sequence {
            self = .list(list.map(YAMLTree.init))
        } else if let mapping = node.mapping {
            let entries = mapping.map { ($0.key.scalar?.string ?? "", YAMLTree($0.value)) }
            self = .keys(Dictionary(entries) { first, _ in first })
        } else {
            self = .words(Self.unwrapped(node.scalar?.string ?? ""))
        }
    }

    private static func unwrapped(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    public subscript(key: String) -> YAMLTree? {
        if case .keys(let keys) = self { keys[key] } else { nil }
    }

    public var entries: [YAMLTree] {
        if case .list(let list) = self { list } else { [] }
    }

    public func without(_ names: Set<String>) -> YAMLTree {
        guard case .keys(let keys) = self else { return self }
        return .keys(keys.filter { !names.contains($0.key) })
    }

    /// One text for everything that says the same, and for nothing else (kanonischer Text).
    public var canonical: String {
        switch self {
        case .words(let words): Self.quoted(words)
        case .list(let list): "[" + list.map(\.canonical).joined(separator: ",") + "]"
        case .keys(let keys):
            "{"
                + keys.sorted { $0.key < $1.key }
                .map { Self.quoted($0.key) + ":" + $0.value.canonical }
                .joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ words: String) -> String {
        "\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
