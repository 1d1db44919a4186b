import Casework
import Kernel
import Pathways
import WebSupport

/// How facts and what they say are put on screen.
struct FactWords {
    let catalogue: FactCatalogue
    let texts: Texts

    func name(_ key: FactKey) -> String {
        catalogue[key].map { $0.name.text(in: texts.language.code) } ?? key.rawValue
    }

    func answer(_ statement: FactStatement, to definition: FactDefinition?) -> String {
        switch statement {
        case .yes: texts("facts.answer.yes")
        case .no: no(definition?.kind)
        case .level(let word): level(word)
        case .number(let number): String(number)
        case .happened(let day): self.day(day)
        }
    }

    /// What "no" means to a question of this kind.
    func no(_ kind: FactDefinition.Kind?) -> String {
        switch kind {
        case .level: texts("facts.answer.noLevel")
        case .event: texts("facts.answer.never")
        default: texts("facts.answer.no")
        }
    }

    /// Steps of the European language scale are called the same everywhere.
    func level(_ word: String) -> String {
        let key = "facts.level.\(word)"
        return texts.has(key) ? texts(key) : word
    }

    func day(_ day: UncertainDay) -> String {
        texts.language == .german ? day.german : day.english
    }

    func period(_ from: UncertainDay, _ until: Day?, since recorded: Day?) -> String {
        let from = from == .unknown ? recorded.map { texts("facts.noted", ["day": $0.german]) } : day(from)
        switch (from, until) {
        case (let from?, let until?):
            return texts("facts.fromUntil", ["from": from, "until": until.german])
        case (let from?, nil): return texts("facts.since", ["from": from])
        case (nil, let until?): return texts("facts.until", ["until": until.german])
        case (nil, nil): return ""
        }
    }
}
