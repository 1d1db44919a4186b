import Kernel

extension IndicatorDefinition: Checked {
    public var flaws: [Flaw] { keyFlaws + statisticFlaws + unitFlaws }

    private var keyFlaws: [Flaw] {
        let isPlain = !key.isEmpty && key.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        return isPlain
            ? [] : [unfit("key", "a key has small letters a to z and hyphens, such as active-cases")]
    }

    private var statisticFlaws: [Flaw] {
        let isDivided = statistic == .share || statistic == .ratio
        if isDivided, denominator == nil { return [Flaw(.missingKey, at: [], "denominator")] }
        if !isDivided, denominator != nil {
            return [
                unfit(
                    "denominator",
                    "only a share or a ratio has a denominator; take it out or change „statistic“"
                )
            ]
        }
        guard statistic == .quartiles, numerator.count != .facts else { return [] }
        return [unfit("numerator", "quartiles are of the days of single facts; write count: facts and of")]
    }

    private var unitFlaws: [Flaw] {
        let possible: [Unit] =
            switch statistic {
            case .count: [.cases, .persons, .entries]
            case .share: [.percent]
            case .ratio: [.casesPerPost, .entriesPerCase]
            case .quartiles: [.days]
            }
        return possible.contains(unit)
            ? []
            : [
                unfit(
                    "unit",
                    "„\(unit.rawValue)“ is no unit of a \(statistic.rawValue); possible: "
                        + possible.map(\.rawValue).joined(separator: ", ")
                )
            ]
    }

    private func unfit(_ key: String, _ sentence: String) -> Flaw {
        Flaw(.notFitting, at: [key], key, expected: [sentence])
    }
}
