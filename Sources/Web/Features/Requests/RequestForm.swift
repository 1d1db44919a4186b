import Casework
import Kernel
import Pathways
import WebSupport

/// The fields of a request: who asks, about whom, and what it is about.
struct RequestForm {
    let form: Form
    let references: References
    let profile: CaseworkProfile
    let towns: [String]
    /// Whether somebody new is told of, who may be known already.
    var asksCandidates = false

    private var texts: Texts { form.texts }
    private var language: String { texts.language.code }

    var html: HTML {
        """
        <h2>\(texts("requests.section.origin"))</h2>
        \(origin)
        <h2>\(texts("requests.section.person"))</h2>
        \(PersonForm(form: form, references: references, asksRelation: false,
        asksCandidates: asksCandidates).html)
        <h2>\(texts("requests.section.need"))</h2>
        \(need)
        <h2>\(texts("requests.section.contact"))</h2>
        \(contact)
        """
    }

    private var origin: HTML {
        """
        \(DayField("receivedOn", texts("requests.receivedOn"), in: form).html)
        <div class="field-row">
        \(SelectField("source", texts("requests.source"), choices: choices(profile.intake.sources), in: form,
        empty: texts("forms.pleaseChoose")).html)
        \(SelectField("way", texts("requests.way"), choices: choices(profile.intake.ways), in: form,
        empty: texts("forms.pleaseChoose")).html)
        </div>
        \(TextField("askedBy", texts("requests.askedBy"), in: form, hint: texts("requests.askedByHint"),
        kind: .name, isOptional: true).html)
        """
    }

    private var need: HTML {
        """
        \(TextArea("reason", texts("requests.reason"), in: form, hint: texts("requests.reasonHint"), rows: 4,
        limit: 2000).html)
        <div class="request-domains">
        \(CheckboxGroup("domains", texts("requests.domains"), choices: choices(profile.domains), in: form,
        isOptional: true).html)
        </div>
        \(SelectField("title", texts("requests.residenceTitle"),
        choices: LaneWords(texts: texts).choices(.residenceTitle), in: form, empty: texts("requests.titleUnknown"),
        isOptional: true).html)
        """
    }

    private var contact: HTML {
        """
        \(SuggestionField("town", texts("requests.town"), suggestions: towns, in: form, isOptional: true).html)
        \(TextField("contact", texts("requests.contact"), in: form, hint: texts("requests.contactHint"),
        isOptional: true).html)
        \(RadioGroup("interpreter", texts("requests.interpreter.label"), choices: IntakeAnswer.allCases.map {
            Choice($0.rawValue, texts("requests.interpreter.\($0.rawValue)"))
        }, in: form).html)
        """
    }

    private func choices(_ entries: [CaseworkProfile.Entry]) -> [Choice] {
        entries.filter(\.isOffered).map { Choice($0.code, $0.label(in: language)) }
    }

    static func details(from reader: inout FieldReader) -> RequestDetails? {
        let fields = reader.fields
        let received = reader.day("receivedOn")
        if let received, received > reader.today {
            reader.refuse(RequestRefusal.inTheFuture, at: "receivedOn")
        }
        if fields.optional("source") == nil { reader.refuse(RequestRefusal.unknownSource) }
        if fields.optional("way") == nil { reader.refuse(RequestRefusal.unknownWay) }
        let person = PersonForm.details(from: &reader, relation: .reference)
        let need = need(from: &reader)
        guard let received, let person, let need, reader.isClean else { return nil }
        let origin = reader.value {
            try RequestOrigin(
                receivedOn: received,
                source: fields["source"],
                way: fields["way"],
                askedBy: fields["askedBy"]
            )
        }
        return origin.map { RequestDetails(person: person, origin: $0, need: need) }
    }

    private static func need(from reader: inout FieldReader) -> RequestNeed? {
        let fields = reader.fields
        return reader.value {
            try RequestNeed(
                reason: fields["reason"],
                lifeDomains: fields.all("domains").map { LifeDomain(rawValue: $0) },
                interpreter: IntakeAnswer(rawValue: fields["interpreter"]) ?? .unclear,
                title: ResidenceTitle(rawValue: fields["title"]),
                town: fields["town"],
                contact: fields["contact"]
            )
        }
    }
}

extension RequestForm {
    static func fields(of request: CaseRequest) -> FormFields {
        let person = PersonForm.fields(of: request.person).texts.filter { $0.name != "relation" }
        return FormFields(
            person + [
                ("receivedOn", request.origin.receivedOn.german), ("source", request.origin.source),
                ("way", request.origin.way), ("askedBy", request.origin.askedBy),
                ("reason", request.need.reason), ("interpreter", request.need.interpreter.rawValue),
                ("title", request.need.title?.rawValue ?? ""), ("town", request.need.town),
                ("contact", request.need.contact),
            ] + request.need.lifeDomains.map { ("domains", $0.rawValue) }
        )
    }

    static func labels(_ texts: Texts) -> [(name: String, label: String)] {
        let person = PersonForm.labels(texts).filter { $0.key != "relation" }
        return person.map { ($0.key, $0.value) }
            + ["receivedOn", "source", "way", "askedBy", "reason", "town", "contact", "domains"].map {
                ($0, texts("requests.\($0)"))
            } + [
                ("interpreter", texts("requests.interpreter.label")),
                ("title", texts("requests.residenceTitle")),
            ]
    }
}
