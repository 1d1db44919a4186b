import Yams

/// What stands at a place of a YAML text whose keys are not known beforehand; read strictly only (Angabe).
public indirect enum WrittenValue: Hashable, Sendable {
    case text(String)
    case list([WrittenValue])
    case record([String: WrittenValue])
}

extension WrittenValue: Decodable {
    public init(from decoder: any Decoder) throws {
        guard let place = decoder as? StrictPlace else {
            // Stands in where something else is wrong; nobody sees it.
            self = .text("")
            return
        }
        if place.node.isNothing { throw place.wrong("a value") }
        self.init(place.node)
    }

    private init(_ node: Node) {
        if let list = node.sequence {
            self = .list(list.map(WrittenValue.init))
        } else if let mapping = node.mapping {
            let entries = mapping.map { ($0.key.shortly, WrittenValue($0.value)) }
            self = .record(Dictionary(entries) { first, _ in first })
        } else {
            self = .text(node.isNothing ? "" : node.scalar?.string ?? "")
        }
    }
}
