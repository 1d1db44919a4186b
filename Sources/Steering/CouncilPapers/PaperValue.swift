/// What stands in one field of a paper, as it was written down (Angabe einer Vorlage).
public indirect enum PaperValue: Hashable, Sendable {
    case text(String)
    case list([PaperValue])
    case record([String: PaperValue])

    public var text: String {
        if case .text(let text) = self { text } else { "" }
    }

    public var list: [PaperValue] {
        if case .list(let list) = self { list } else { [] }
    }

    public subscript(key: String) -> PaperValue? {
        if case .record(let record) = self { record[key] } else { nil }
    }

    public func text(_ key: String) -> String { self[key]?.text ?? "" }

    var isEmpty: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .list(let list): list.isEmpty
        case .record(let record): record.values.allSatisfy(\.isEmpty)
        }
    }

    /// Every text in it, wherever it stands.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let list): list.flatMap(\.texts)
        case .record(let record): record.sorted { $0.key < $1.key }.flatMap(\.value.texts)
        }
    }
}

extension PaperValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([PaperValue].self) {
            self = .list(list)
        } else {
            self = .record(try container.decode([String: PaperValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .record(let record): try container.encode(record)
        }
    }
}
