import Casework
import Kernel
import Pathways
import WebSupport

/// The facts of one person: what, since when, seen on paper or only said, and where from.
struct FactTable {
    let person: PersonPathways
    let isEditable: Bool
    let mayOpenProtected: Bool
    let words: FactWords

    private var texts: Texts { words.texts }

    var html: HTML {
        let rows = person.facts.map(row) + person.derived.map(row)
        guard !rows.isEmpty else {
            return EmptyState(texts("facts.empty"), text: texts("facts.emptyHint")).html
        }
        return Table(
            texts("facts.caption", ["person": person.displayName]),
            columns: [
                .init(texts("facts.column.fact")), .init(texts("facts.column.answer")),
                .init(texts("facts.column.period")), .init(texts("facts.column.proof")),
                .init(texts("facts.column.source")),
            ],
            rows: rows
        ).html
    }

    private func row(_ fact: PersonFact) -> [HTML] {
        guard let details = fact.details else {
            return ["\(words.name(fact.fact))", "\(texts("facts.closed"))", "", "", recorded(fact)]
        }
        let isTold = isEditable && (!fact.isProtected || mayOpenProtected)
        let isEvent = words.catalogue[fact.fact]?.kind == .event
        let day = fact.recordedAt.day
        return [
            isTold ? link(fact) : "\(words.name(fact.fact))",
            "\(words.answer(details.statement, to: words.catalogue[fact.fact]))",
            isEvent ? "" : "\(words.period(details.from, details.until, since: day))",
            proof(details.proof),
            source(details.source, fact),
        ]
    }

    private func row(_ fact: DerivedFact) -> [HTML] {
        let answer: FactStatement = fact.record.value == .no ? .no : .yes
        return [
            "\(words.name(fact.fact))",
            "\(words.answer(answer, to: words.catalogue[fact.fact]))",
            "\(words.period(fact.record.from, fact.record.until, since: fact.record.recordedOn))",
            proof(fact.record.proof),
            "\(texts("facts.origin.\(origin(fact.origin))"))",
        ]
    }

    private func origin(_ origin: DerivedFact.Origin) -> String {
        switch origin {
        case .coverage: "coverage"
        case .child: "child"
        }
    }

    private func link(_ fact: PersonFact) -> HTML {
        "<a href=\"\(FactPaths.fact(person.person, fact.id))\">\(words.name(fact.fact))</a>"
    }

    private func proof(_ proof: Proof) -> HTML {
        Tag(texts("facts.proof.\(proof)"), proof == .proven ? .success : .neutral).html
    }

    private func source(_ source: String, _ fact: PersonFact) -> HTML {
        source.isEmpty ? recorded(fact) : "<span dir=\"auto\">\(source)</span>, \(recorded(fact))"
    }

    private func recorded(_ fact: PersonFact) -> HTML {
        "\(texts("facts.recorded", ["day": fact.recordedAt.day.german]))"
    }
}
