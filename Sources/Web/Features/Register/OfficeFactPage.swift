import Casework
import Kernel
import Pathways
import StatusOffice
import WebSupport

/// What an own fact is about: the entry into Germany, a residence status, or a fact of the catalogue.
enum OfficeFactTopic {
    case entered, status
    case fact(FactDefinition)

    init?(_ code: String, _ catalogue: FactCatalogue) {
        switch code {
        case "entered": self = .entered
        case "status": self = .status
        default:
            guard let definition = catalogue[FactKey(rawValue: code)] else { return nil }
            self = .fact(definition)
        }
    }

    var code: String {
        switch self {
        case .entered: "entered"
        case .status: "status"
        case .fact(let definition): definition.code.rawValue
        }
    }
}

/// The form with which an own fact is entered, after its topic was chosen.
struct OfficeFactPage {
    let record: ProcedureRecord
    let rulebook: Rulebook
    /// Nothing where it is still to be chosen.
    let topic: OfficeFactTopic?
    let form: Form

    private var texts: Texts { form.texts }
    private var id: Procedure.ID { record.procedure.id }

    var page: Page {
        ProcedureFrame(record: record, pathways: PathwayNames(rulebook: rulebook), texts: texts).page(
            texts("checkingAid.add"),
            errors: form.errors,
            width: .reading,
            content: topic.map(entry) ?? choice
        )
    }

    private var choice: HTML {
        """
        <form class="form" method="get" action="\(CheckingAidPaths.add(id))">
        \(SelectField("angabe", texts("facts.which"), choices: choices, in: form,
        empty: texts("forms.pleaseChoose")).html)
        <div class="form__actions">\(Button(texts("facts.next")).html)
        <a class="form__cancel" href="\(CheckingAidPaths.aid(id))">\(texts("support.form.cancel"))</a></div>
        </form>
        """
    }

    private var choices: [Choice] {
        let first = ["status", "entered"].map { Choice($0, texts("checkingAid.\($0)")) }
        let facts = rulebook.facts.facts.filter { $0.code != .entered && $0.code != .born }
        return first
            + facts.map { Choice($0.code.rawValue, $0.name.text(in: texts.language.code)) }
            .sorted { $0.label.lowercased() < $1.label.lowercased() }
    }

    private func entry(_ topic: OfficeFactTopic) -> HTML {
        form.html(
            to: CheckingAidPaths.add(id, topic.code),
            submit: texts("checkingAid.save"),
            cancel: CheckingAidPaths.aid(id),
            fields(topic)
        )
    }

    private func fields(_ topic: OfficeFactTopic) -> HTML {
        switch topic {
        case .entered:
            DayField("value", texts("checkingAid.entered"), in: form, allowsUncertain: true).html
        case .status:
            """
            \(SelectField("value", texts("checkingAid.status"),
            choices: LaneWords(texts: texts).choices(.residenceTitle), in: form,
            empty: texts("forms.pleaseChoose")).html)
            \(DayField("from", texts("facts.from"), in: form, allowsUncertain: true, isOptional: true).html)
            \(DayField("until", texts("facts.untilLabel"), in: form, isOptional: true).html)
            """
        case .fact(let definition): FactForm(form: form, definition: definition).html
        }
    }

    static func entry(from reader: inout FieldReader, _ topic: OfficeFactTopic) -> OfficeFactEntry? {
        switch topic {
        case .entered:
            let day = reader.uncertainDay("value", for: .event)
            if day == .unknown, reader.isClean { reader.refuse(missing: "value", "facts.answerMissing") }
            return reader.isClean ? try? OfficeFactEntry(.entered(day), proof: .proven) : nil
        case .status: return status(from: &reader)
        case .fact(let definition):
            guard let details = FactForm.details(from: &reader, definition) else { return nil }
            return reader.value { try OfficeFactEntry(details, definition.code) }
        }
    }

    private static func status(from reader: inout FieldReader) -> OfficeFactEntry? {
        let title = reader.choice("value", of: ResidenceTitle.self)
        let from = reader.uncertainDay("from", for: .event)
        let until = reader.optionalDay("until")
        guard let title, reader.isClean else { return nil }
        return reader.value { try OfficeFactEntry(.status(title), from: from, until: until, proof: .proven) }
    }
}

extension OfficeFactEntry {
    /// What the form of facts read, as the office keeps it.
    init(_ details: FactDetails, _ key: FactKey) throws(OfficeFactRefusal) {
        let statement: OfficeStatement =
            switch details.statement {
            case .yes: .yes(key)
            case .no: .no(key)
            case .level(let word): .level(key, word)
            case .number(let number): .number(key, number)
            case .happened(let day): .happened(key, day)
            }
        try self.init(
            statement,
            from: details.from,
            until: details.until,
            proof: details.proof,
            source: details.source
        )
    }
}
