import Kernel

/// What usually follows what, in counts that give nobody away (Bild der Ketten).
public struct ChainPicture: Sendable {
    /// Something that happened, and in about how many cases (Station).
    public struct Station: Hashable, Sendable {
        public let activity: String
        public let cases: PublishedCount
    }

    /// What happened directly after what, in about how many cases (Pfeil).
    public struct Arrow: Hashable, Sendable {
        /// Nothing before the first, and after the last.
        public let from: String?
        public let to: String?
        public let cases: PublishedCount
        public let wait: WaitSpread?
    }

    public let question: ChainQuestion
    public let cases: PublishedCount
    /// The most frequent first.
    public let stations: [Station]
    public let arrows: [Arrow]
    /// Whether there are steps that too few cases took.
    public let withholds: Bool
    public let ground: ChainGround
    public let today: Day

    init(question: ChainQuestion, flow: ChainFlow, ground: ChainGround, today: Day) {
        let rounding = RoundedCounts.standard
        self.question = question
        self.ground = ground
        self.today = today
        cases = rounding.published(flow.cases)
        let name = { (number: Int) in number == ChainFlow.outside ? nil : flow.names[number] }
        let shown = flow.casesAlong.filter { rounding.isShown($0.value) }
        withholds = shown.count < flow.casesAlong.count
        let frequent = Self.frequent(shown, share: question.share, of: flow.names)
        arrows = frequent.map { step in
            let along = flow.casesAlong[step] ?? 0
            return Arrow(
                from: name(step.from),
                to: name(step.to),
                cases: rounding.published(along),
                wait: WaitSpread(flow.waits[step] ?? [], cases: along)
            )
        }
        let ends = Set(frequent.flatMap { [$0.from, $0.to] })
        stations = flow.names.indices.filter { ends.contains($0) && rounding.isShown(flow.casesOf[$0]) }
            .sorted { (-flow.casesOf[$0], flow.names[$0]) < (-flow.casesOf[$1], flow.names[$1]) }
            .map { Station(activity: flow.names[$0], cases: rounding.published(flow.casesOf[$0])) }
    }

    /// The steps most cases took, until they are enough; always in the same order.
    private static func frequent(
        _ steps: [ChainFlow.Step: Int],
        share: Int,
        of names: [String]
    ) -> [ChainFlow.Step] {
        let name = { (number: Int) in number == ChainFlow.outside ? "" : names[number] }
        let sorted = steps.sorted { one, other in
            (-one.value, name(one.key.from), name(one.key.to))
                < (-other.value, name(other.key.from), name(other.key.to))
        }
        let wanted = sorted.reduce(0) { $0 + $1.value } * share / 100
        var sum = 0
        return sorted.prefix { step in
            defer { sum += step.value }
            return sum < max(wanted, 1)
        }.map(\.key)
    }
}
