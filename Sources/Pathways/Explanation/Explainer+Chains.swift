import Kernel

extension Explainer {
    /// A chain in two sentences: over what to what and from when, and how the direct way compares.
    public func sentence(_ chain: PathwayChain) -> String {
        let words = phrases.chain
        let steps = chain.steps.map { step in
            let isSure = step.verdict.isMet || step.verdict == .judgement
            let phrase = isSure ? words.step : words.stepOpen
            return phrase(.name, step.norm, .from, rules.say(step.from))
        }
        let whole = steps.dropFirst().reduce(steps.first ?? "") { words.then(.text, $0, .name, $1) }
        let direct = chain.direct.map { words.sooner(.day, rules.say($0)) } ?? words.onlyWay()
        return words.whole(.text, whole) + " " + direct
    }

    /// What every chain takes for granted.
    public var chainAssumption: String { phrases.chain.assumption() }
}
