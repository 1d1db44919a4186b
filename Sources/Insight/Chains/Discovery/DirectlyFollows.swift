/// Which activity directly follows which, how often and after how long (direkte Nachfolge).
public struct DirectlyFollows: Sendable {
    /// One activity directly followed by another (Kante).
    public struct Edge: Sendable {
        /// Numbers of activities in `names`.
        public let from: Int
        public let to: Int
        public let count: Int
        /// `nil` where no such step has a time at both ends.
        public let waits: WaitSummary?
    }

    public let names: [String]
    /// By the numbers of their activities.
    public let edges: [Edge]

    /// The sequence must be in time order for the waits to mean something.
    public init(_ sequence: ChainSequence) {
        let cells = NeighbourCells(sequence)
        let waits = WaitsByCell(sequence, cells)
        names = sequence.names
        edges = waits.edges(cells)
    }
}
