/// Steps and the arrows between them, from the top to the bottom (Flussbild).
public struct FlowChart: Sendable {
    public struct Node: Sendable {
        public let title: String
        public let note: String
        /// 0 for the rarest, 1 for the most frequent.
        public let strength: Double

        public init(_ title: String, note: String, strength: Double) {
            self.title = title
            self.note = note
            self.strength = min(max(strength, 0), 1)
        }
    }

    public struct Arrow: Sendable {
        public enum Kind: String, Sendable {
            case usual, slow, border
        }

        /// Places among the nodes; before the first and after the last lie `beginning` and `end`.
        public let from: Int
        public let to: Int
        public let label: String
        public let strength: Double
        public let kind: Kind

        public init(from: Int, to: Int, label: String, strength: Double, kind: Kind) {
            self.from = from
            self.to = to
            self.label = label
            self.strength = min(max(strength, 0), 1)
            self.kind = kind
        }
    }

    /// Where cases come from and go to.
    public static let beginning = -1
    public static let end = -2

    public let title: String
    public let note: String
    public let nodes: [Node]
    public let arrows: [Arrow]

    public init(_ title: String, note: String, nodes: [Node], arrows: [Arrow]) {
        self.title = title
        self.note = note
        self.nodes = nodes
        self.arrows = arrows
    }
}
