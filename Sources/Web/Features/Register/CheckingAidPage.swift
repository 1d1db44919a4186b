import Kernel
import Pathways
import StatusOffice
import WebSupport

/// What the rules say of the pathway applied for, with nothing but what the office itself entered (Prüfhilfe).
struct CheckingAidPage {
    let aid: CheckingAid
    let rulebook: Rulebook
    let form: Form

    private var texts: Texts { form.texts }
    private var id: Procedure.ID { aid.record.procedure.id }
    private var pathways: PathwayNames { PathwayNames(rulebook: rulebook) }
    private var isOpen: Bool { aid.record.procedure.closedOn == nil }

    var page: Page {
        ProcedureFrame(record: aid.record, pathways: pathways, texts: texts).page(
            texts("checkingAid.title"),
            actions: HTML.when(
                isOpen,
                ButtonLink(texts("checkingAid.add"), path: CheckingAidPaths.add(id), .secondary).html
            ),
            content: """
                <p>\(texts("checkingAid.explanation"))</p>
                \(HTML.each([aid.record.procedure.matter.pathway] + aid.record.procedure.matter.reviewed, finding))
                <h2>\(texts("checkingAid.facts"))</h2>
                \(aid.facts.isEmpty ? "<p>\(texts("checkingAid.noFacts"))</p>" : facts.html)
                """
        )
    }

    private func finding(_ pathway: String) -> HTML {
        let evaluator = Evaluator(
            aid.situation(rulebook.facts),
            on: aid.dates,
            facts: rulebook.facts
        )
        guard let rule = rulebook[pathway],
            let explainer = Explainer(evaluator, rulebook: rulebook, language: texts.language.code)
        else { return "<p>\(texts("checkingAid.noRule"))</p>" }
        return CheckedPathway(
            explanation: explainer.explanation(of: evaluator.finding(rule)),
            laws: rulebook.laws,
            texts: texts
        ).html
    }

    private var facts: Table {
        Table(
            texts("checkingAid.facts"),
            columns: [
                .init(texts("facts.column.fact")), .init(texts("facts.column.answer")),
                .init(texts("facts.column.period")), .init(texts("facts.column.proof")),
                .init(texts("facts.column.source")), .init(texts("checkingAid.change")),
            ],
            rows: aid.facts.map(row)
        )
    }

    private func row(_ fact: OfficeFact) -> [HTML] {
        let words = FactWords(catalogue: rulebook.facts, texts: texts)
        let said = OfficeFactWords(words: words).said(fact.statement)
        return [
            "\(said.name)", "\(said.answer)",
            "\(words.period(fact.from, fact.until, since: fact.recordedOn))",
            "\(texts("facts.proof.\(fact.proof)"))", "<span dir=\"auto\">\(fact.source)</span>",
            HTML.when(isOpen, form.button(texts("checkingAid.remove"), to: CheckingAidPaths.removal(fact))),
        ]
    }
}

/// The addresses of the checking aid.
enum CheckingAidPaths {
    static func aid(_ procedure: Procedure.ID) -> String { RegisterPaths.procedure(procedure) + "/pruefung" }
    static func add(_ procedure: Procedure.ID) -> String { aid(procedure) + "/angabe" }

    static func add(_ procedure: Procedure.ID, _ code: String) -> String {
        add(procedure) + "?angabe=\(LocalPath.query(code))"
    }

    static func removal(_ fact: OfficeFact) -> String {
        add(fact.procedureId) + "/\(fact.id.text)/entfernen"
    }
}

/// How the office's own facts are put on screen.
struct OfficeFactWords {
    let words: FactWords

    func said(_ statement: OfficeStatement) -> (name: String, answer: String) {
        let texts = words.texts
        switch statement {
        case .entered(let day): return (texts("checkingAid.entered"), words.day(day))
        case .status(let title): return (texts("checkingAid.status"), title.designation)
        case .yes(let key): return (words.name(key), texts("facts.answer.yes"))
        case .no(let key): return (words.name(key), words.no(words.catalogue[key]?.kind))
        case .level(let key, let word): return (words.name(key), words.level(word))
        case .number(let key, let number): return (words.name(key), String(number))
        case .happened(let key, let day): return (words.name(key), words.day(day))
        }
    }
}

/// One pathway as the rules see it: the answer, its caveats, and each condition with what was found.
struct CheckedPathway {
    let explanation: Explanation
    let laws: LawDirectory
    let texts: Texts

    var html: HTML {
        Card(HTML(text: explanation.name), content).html
    }

    private var content: HTML {
        """
        <p><strong>\(explanation.headline)</strong></p>
        \(HTML.some(explanation.window) { "<p>\($0)</p>" })
        \(HTML.some(explanation.gives) { "<p>\($0)</p>" })
        \(HTML.when(!explanation.caveats.isEmpty, caveats))
        \(list(explanation.conditions))
        <p>\(explanation.assumption)</p>
        \(HTML.some(explanation.signOff) { "<p>\($0.sentence)</p>" })
        """
    }

    private var caveats: HTML {
        let items = explanation.caveats.map { "<li>\($0.sentence)</li>" as HTML }
        return NoticeBox(.warning, "<ul>\(HTML.joined(items))</ul>").html
    }

    private func list(_ nodes: [ExplanationNode]) -> HTML {
        HTML.when(!nodes.isEmpty, "<ul>\(HTML.each(nodes, item))</ul>")
    }

    private func item(_ node: ExplanationNode) -> HTML {
        """
        <li>\(tag(node.verdict).html) \(node.text) <span class="hint">\(NormText(node.norm, laws).html)</span><br>
        \(node.finding)\(list(node.children))</li>

        """
    }

    private func tag(_ verdict: Verdict) -> Tag {
        let tone: Tag.Tone =
            switch verdict {
            case .met: .success
            case .unmet: .danger
            case .notApplicable: .neutral
            default: .warning
            }
        return Tag(texts("checkingAid.verdict.\(verdict)"), tone)
    }
}
