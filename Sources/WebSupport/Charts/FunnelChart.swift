/// How many come how far, as bars one below the other that grow narrower (Trichterbild).
///
/// The numbers stand in the picture's labels and again in the table that the page sets below it.
public struct FunnelChart: Sendable {
    public struct Stage: Sendable {
        public let label: String
        public let count: Int

        public init(_ label: String, _ count: Int) {
            self.label = label
            self.count = count
        }
    }

    private static let row = 44

    public let stages: [Stage]

    public init(_ stages: [Stage]) {
        self.stages = stages
    }

    public var html: HTML {
        """
        <svg class="trend__picture" width="100%" height="\(stages.count * Self.row)" \
        aria-hidden="true" focusable="false">
        \(HTML.each(stages.enumerated(), bar))</svg>
        """
    }

    private func bar(_ place: Int, _ stage: Stage) -> HTML {
        let most = max(stages.map(\.count).max() ?? 1, 1)
        let (top, share) = (place * Self.row, stage.count * 100 / most)
        return """
            <text class="trend__label" x="50%" y="\(top + 14)">\(stage.label): \(stage.count)</text>
            <rect class="trend__bar trend__bar--number" x="\(50 - share / 2)%" y="\(top + 20)" \
            width="\(share / 2 * 2)%" height="16"/>

            """
    }
}
