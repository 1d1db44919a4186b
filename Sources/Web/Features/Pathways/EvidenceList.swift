import Casework
import Kernel
import Pathways
import WebSupport

/// What to find out or to show on paper next: first what settles most pathways (fehlende Nachweise).
struct EvidenceList {
    let person: PersonAnswers
    let form: Form
    let isEditable: Bool
    let mayOpenProtected: Bool
    /// So many are shown at once; the others are folded.
    private static let most = 5

    private var texts: Texts { form.texts }

    var html: HTML {
        let all = person.evidence
        let rest = all.dropFirst(Self.most)
        return """
            <section aria-labelledby="nachweise"><h2 id="nachweise">\(texts("pathwayPages.evidence.title"))</h2>
            \(all.isEmpty ? "<p>\(texts("pathwayPages.evidence.none"))</p>" : list(all.prefix(Self.most)))
            \(HTML.when(!rest.isEmpty, Details(
                texts("pathwayPages.evidence.more", count: rest.count), list(rest)
            ).html))
            </section>
            """
    }

    private func list(_ evidence: some Collection<MissingEvidence>) -> HTML {
        "<ol class=\"evidence\">\(HTML.each(evidence.map { $0 }, item))</ol>"
    }

    private func item(_ evidence: MissingEvidence) -> HTML {
        """
        <li class="evidence__item">
        <p class="evidence__question">\(evidence.question)</p>
        <p class="hint">\(worth(evidence))\(HTML.when(evidence.kind == .asserted, """
             · \(texts("pathwayPages.evidence.asserted"))
            """))<br>\(texts("pathwayPages.evidence.proof", ["paper": evidence.evidence]))</p>
        <div class="evidence__actions">\(recording(evidence))
        \(HTML.when(evidence.kind == .missing && isInCatalogue(evidence), trying(evidence)))</div>
        </li>

        """
    }

    // Where birth, entry and statuses are kept anyway, the page of the person asks for them.
    private func recording(_ evidence: MissingEvidence) -> HTML {
        guard isEditable else { return .empty }
        guard let definition = person.rulebook.facts[evidence.fact] else {
            return link(CaseFilePaths.person(person.person), evidence)
        }
        guard definition.sensitivity == .ordinary || mayOpenProtected else { return .empty }
        return link(FactPaths.new(person.person, evidence.fact), evidence)
    }

    private func link(_ path: String, _ evidence: MissingEvidence) -> HTML {
        """
        <a href="\(path)">\(texts("pathwayPages.evidence.record"))<span class="visually-hidden">: \
        \(evidence.name)</span></a>
        """
    }

    private func isInCatalogue(_ evidence: MissingEvidence) -> Bool {
        person.rulebook.facts[evidence.fact] != nil
    }

    private func worth(_ evidence: MissingEvidence) -> String {
        evidence.settles.isEmpty
            ? texts("pathwayPages.evidence.unlocks", count: evidence.pathways.count)
            : texts("pathwayPages.evidence.settles", count: evidence.settles.count)
    }

    // In the body of a form: what is assumed of a person does not belong into an address.
    private func trying(_ evidence: MissingEvidence) -> HTML {
        form.withoutWarning.button(
            texts("pathwayPages.evidence.try"),
            to: PathwayPaths.whatIf(person.person),
            values: ["fact": evidence.fact.rawValue, "step": "value"]
        )
    }
}
