import Casework
import Kernel
import WebSupport

/// Transitions that the rules foresee and nobody has recorded, each with the one button that records it.
struct TransitionProposals {
    let read: CaseTransitions
    let form: Form

    private var texts: Texts { form.texts }
    private var words: TransitionWords { TransitionWords(profile: read.profile, texts: texts) }

    var html: HTML {
        guard read.caseFile.isOpen else { return .empty }
        let all = read.persons.flatMap { coverage in
            coverage.proposals.filter { read.profile.checklist(for: $0.pair) != nil }
                .map { proposal($0, of: coverage.person) }
        }
        return HTML.joined(all)
    }

    private func proposal(_ change: ForeseenChange, of person: Person) -> HTML {
        NoticeBox(
            .info,
            """
            <p>\(HTML.name(person.details.displayName)): \(texts(
                "transitions.proposal", ["pair": words.pair(change.pair), "day": change.day.german]
            ))</p>
            \(form.button(
                texts("transitions.take"),
                to: TransitionPaths.new(read.caseFile.id),
                values: [
                    "person": person.id.text, "pair": change.pair.code,
                    "cause": TransitionCause.usual(for: change.pair).rawValue,
                    "expectedOn": change.day.german, "origin": SphereTransition.Origin.rules.rawValue,
                ]
            ))
            """
        ).html
    }
}
