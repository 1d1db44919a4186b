/// How far cases went by a template, and where they did not (Soll-Ist-Vergleich).
public struct ChainConformance: Sendable {
    /// What became of one step in one case.
    public enum Deviation: String, Sendable, CaseIterable {
        case skipped, otherOrder, repeated, late
    }

    /// One case against the template (Fall gegen Vorlage).
    public struct CaseFitness: Sendable {
        /// The case's place in the log.
        public let number: Int
        /// 1 where the case went by the template, 0 where nothing of it fits.
        public let fitness: Double
        public let cost: Int
        /// For each step what is wrong with it, and by how many days it was late.
        public let deviations: [(step: Int, deviation: Deviation, days: Double)]
    }

    /// A step at which cases leave the template (Bruchstelle).
    public struct BreakingPoint: Sendable {
        public let step: Int
        public let cases: Int
        public let skipped: Int
        public let otherOrder: Int
        public let repeated: Int
        public let late: Int
        public let daysLost: Double
    }

    public let template: ChainTemplate
    public let cases: [CaseFitness]
    /// The mean of the cases' fitness.
    public let fitness: Double
    /// Cases that went wholly by the template, deadlines too.
    public let keeping: Int
    public let isExact: Bool

    /// A missing step whose deadline has not passed by `now` is not counted as skipped; left out, every case is over.
    public init(_ log: EventLog, _ template: ChainTemplate, now: Int64? = nil) {
        let sequence = ChainSequence(told: log).inTimeOrder
        let order = TemplateOrder(template), steps = Self.steps(of: sequence.names, template)
        let variants = VariantCount(sequence)
        var aligned: [[UInt32]: ChainAlignment] = [:], cases: [CaseFitness] = []
        for variant in variants.variants {
            let codes = variants.codes(of: variant)
            aligned[Array(codes)] = ChainAlignment(codes.map { steps[Int($0)] }, template, order)
        }
        let least = ChainAlignment.leastSteps(template)
        for number in 0..<sequence.caseCount {
            let own = sequence.events(of: number)
            guard !own.isEmpty, let alignment = aligned[Array(sequence.codes[own])] else { continue }
            let explained = DeviationFinder(template, order, alignment, times: sequence.times[own], now: now)
            let cost = alignment.cost - explained.pending
            let worst = max(1, alignment.known.count + least - explained.pending)
            cases.append(
                CaseFitness(
                    number: number,
                    fitness: 1 - Double(cost) / Double(worst),
                    cost: cost,
                    deviations: explained.found
                )
            )
        }
        self.template = template
        self.cases = cases
        fitness = cases.isEmpty ? 1 : cases.reduce(0) { $0 + $1.fitness } / Double(cases.count)
        keeping = cases.count { $0.deviations.isEmpty && $0.cost == 0 }
        isExact = aligned.values.allSatisfy(\.isExact)
    }

    private static func steps(of names: [String], _ template: ChainTemplate) -> [Int?] {
        var places: [String: Int] = [:]
        for (place, step) in template.steps.enumerated() {
            for activity in step.activities ?? [step.code] { places[activity] = place }
        }
        return names.map { places[$0] }
    }

    /// By the cases they touch; with `byDays` by the days lost there.
    public func breakingPoints(byDays: Bool = false) -> [BreakingPoint] {
        let points = template.steps.indices.map { step in
            let own = cases.map { $0.deviations.filter { $0.step == step } }.filter { !$0.isEmpty }
            let number = { (kind: Deviation) in own.count { $0.contains { $0.deviation == kind } } }
            return BreakingPoint(
                step: step,
                cases: own.count,
                skipped: number(.skipped),
                otherOrder: number(.otherOrder),
                repeated: number(.repeated),
                late: number(.late),
                daysLost: own.reduce(0) { $0 + $1.reduce(0) { $0 + $1.days } }
            )
        }
        return points.filter { $0.cases > 0 }
            .sorted { byDays ? $0.daysLost > $1.daysLost : ($0.cases, $1.step) > ($1.cases, $0.step) }
    }
}
