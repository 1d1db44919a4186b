import Casework
import Insight
import Pathways

extension SQLChainLog {
    /// What the codes in chains mean, by catalogue: `phase`, `step` (chain and step with a dot), `sphere`, `title`.
    var words: FactWords {
        FactWords([
            "phase": words(profile.phases), "sphere": words(profile.legalSpheres), "step": steps,
            "title": titles,
        ])
    }

    private func words(_ entries: [CaseworkProfile.Entry]) -> [String: FactWords.Word] {
        Dictionary(entries.map { ($0.code, FactWords.Word(de: $0.de, en: $0.en)) }) { first, _ in first }
    }

    private var steps: [String: FactWords.Word] {
        let steps = profile.chains.flatMap { chain in
            chain.steps.map { ("\(chain.code).\($0.code)", FactWords.Word(de: $0.de, en: $0.en)) }
        }
        return Dictionary(steps) { first, _ in first }
    }

    // Documents name titles in German; they are not translated.
    private var titles: [String: FactWords.Word] {
        let titles = ResidenceTitle.allCases.map { title in
            (title.rawValue, FactWords.Word(de: title.designation, en: title.designation))
        }
        return Dictionary(titles) { first, _ in first }
    }
}

extension SQLChainLog {
    var plans: [PlannedChain] {
        profile.chains.map { chain in
            PlannedChain(
                code: chain.code,
                name: FactWords.Word(de: chain.de, en: chain.en),
                template: Insight.ChainTemplate(chain.steps.map { step(of: chain.code, $0) })
            )
        }
    }

    private func step(of chain: String, _ step: Casework.ChainTemplate.Step) -> Insight.ChainTemplate.Step {
        let code = { (step: String) in "step.\(chain).\(step).done" }
        return Insight.ChainTemplate.Step(
            code(step.code),
            after: (step.after ?? []).map(code),
            days: Double(step.days)
        )
    }
}
