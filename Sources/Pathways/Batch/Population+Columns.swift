import Kernel

extension Population {
    /// People whose columns exist already, each with one status after another and one record of each fact.
    ///
    /// Days count from 1 January 1970; every column has one entry for each person, `Int32.min` for a day not known.
    public init(born: [Int32], entered: [Int32], statuses: StatusColumn, facts: [FactKey: FactColumn]) {
        precondition(entered.count == born.count)
        precondition(facts.values.allSatisfy { $0.answers.count == born.count })
        count = born.count
        self.born = born
        self.entered = entered
        self.statuses = statuses
        self.facts = facts
    }
}

extension StatusColumn {
    /// One status for each person, held since the day of entry; a code stands for one of the titles.
    public init(codes: [UInt8], of titles: [ResidenceTitle], since: [Int32]) {
        let ordinals = (0...255).map {
            titles.indices.contains($0) ? titles[$0].ordinal : ResidenceTitle.noTitle.ordinal
        }
        offsets = []
        self.titles = codes.map { ordinals[Int($0)] }
        from = since
    }
}

extension FactColumn {
    /// 0 not known, 1 no, 2 yes; since when where it matters, otherwise for as long as anyone knows.
    public init(yesNo answers: [UInt8], since: [Int32] = []) {
        self.init(.flag, answers: answers, from: since)
    }

    /// Steps of a scale, the lowest 0.
    public init(steps: [UInt8], missing: UInt8) {
        self.init(.level, answers: steps.map { $0 == missing ? Self.unknown : $0 &+ Self.yes })
    }
}

extension BatchEvaluator {
    /// How many people's verdict passes on a day.
    public func count(on day: Day, where passes: (Verdict) -> Bool) -> Int {
        let counted = (0...Verdict.notApplicable.rawValue).map { Verdict(rawValue: $0).map(passes) ?? false }
        return answers(on: day).reduce(0) { $0 + (counted[Int($1)] ? 1 : 0) }
    }
}
