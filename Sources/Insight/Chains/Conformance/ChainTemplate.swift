/// How a chain is meant to go: steps, what each needs first, and how long each may take (Kettenvorlage).
public struct ChainTemplate: Codable, Sendable, Equatable {
    public struct Step: Codable, Sendable, Equatable {
        public var code: String
        /// The activities in a log that are this step; left out, the one called like the code.
        public var activities: [String]?
        /// Codes of the steps that come before; steps that name none of each other may go in parallel.
        public var after: [String]?
        /// Within so many days of the last step before it, or of the beginning of the case.
        public var days: Double?
        public var optional: Bool?
        /// One of the steps that name the same alternative is enough.
        public var alternative: String?

        public init(
            _ code: String,
            after: [String] = [],
            days: Double? = nil,
            optional: Bool = false,
            alternative: String? = nil
        ) {
            self.code = code
            self.after = after
            self.days = days
            self.optional = optional
            self.alternative = alternative
        }
    }

    public var steps: [Step]

    public init(_ steps: [Step]) {
        self.steps = steps
    }

    /// What keeps the template from being used, in sentences; empty where all is well.
    public var mistakes: [String] {
        let codes = steps.map(\.code)
        let doubled = Set(codes.filter { code in codes.count { $0 == code } > 1 }).sorted()
        let unknown = Set(steps.flatMap { $0.after ?? [] }).subtracting(codes).sorted()
        var mistakes = doubled.map { "The step \($0) stands there twice. Give each step its own code." }
        mistakes += unknown.map { "No step is called \($0), but one comes after it. Correct the name." }
        if steps.isEmpty { mistakes.append("The plan has no steps. Write at least one.") }
        if steps.count > 60 { mistakes.append("The plan has more than 60 steps. Divide it.") }
        if mistakes.isEmpty, TemplateOrder(self).isCircular {
            mistakes.append("Steps come after each other in a circle. Take out one \"after\".")
        }
        return mistakes
    }
}

/// Which steps come before which, as sets of bits (Reihenfolge der Vorlage).
struct TemplateOrder {
    /// For each step all steps that come before it, directly or not.
    let before: [UInt64]
    /// For each step all that must not have happened when it does: those after it and its alternatives.
    let barred: [UInt64]
    /// Only the steps named in `after`.
    let needed: [[Int]]
    let isCircular: Bool

    init(_ template: ChainTemplate) {
        let steps = template.steps
        let places = Dictionary(steps.enumerated().map { ($1.code, $0) }) { first, _ in first }
        needed = steps.map { ($0.after ?? []).compactMap { places[$0] } }
        var before = needed.map { $0.reduce(UInt64(0)) { $0 | 1 << UInt64($1) } }
        for _ in steps {
            before = before.map { own in
                steps.indices.reduce(own) { own & 1 << UInt64($1) != 0 ? $0 | before[$1] : $0 }
            }
        }
        self.before = before
        isCircular = steps.indices.contains { before[$0] & 1 << UInt64($0) != 0 }
        barred = steps.indices.map { step in
            steps.indices.reduce(UInt64(0)) { bits, other in
                let isAfter = before[other] & 1 << UInt64(step) != 0
                let isInstead =
                    steps[step].alternative != nil && steps[step].alternative == steps[other].alternative
                return isAfter || isInstead ? bits | 1 << UInt64(other) : bits
            } | 1 << UInt64(step)
        }
    }
}
