import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// The form with which a case manager asks an office about a procedure; only who may be asked is offered.
struct AskOfficePage {
    let inquiries: CaseInquiries
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { inquiries.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .consents, texts: texts).page(
            texts("inquiries.askOffice"),
            errors: form.errors,
            width: .reading,
            content: inquiries.askable.isEmpty ? nobody : question
        )
    }

    private var nobody: HTML { "<p>\(texts("inquiries.refusal.noRelease"))</p>" }

    private var question: HTML {
        """
        <p>\(texts("inquiries.askOfficeExplanation"))</p>
        \(form.html(
            to: InquiryPaths.new(caseFile.id),
            submit: texts("inquiries.askOfficeButton"),
            cancel: InquiryPaths.list(caseFile.id),
            """
            \(SelectField("office", texts("inquiries.to"), choices: Self.offices(inquiries), in: form,
            empty: texts("forms.pleaseChoose")).html)
            \(SelectField("person", texts("inquiries.about"), choices: Self.persons(inquiries), in: form,
            empty: texts("forms.pleaseChoose")).html)
            \(RadioGroup("kind", texts("inquiries.question.label"), choices: ProcedureQuestion.allCases.map {
                Choice($0.rawValue, texts("inquiries.question.\($0.rawValue)"))
            }, in: form).html)
            \(TextArea("text", texts("inquiries.text"), in: form, hint: texts("inquiries.textHint"), rows: 3,
            limit: 300, isOptional: true).html)
            """
        ))
        """
    }

    private static func offices(_ inquiries: CaseInquiries) -> [Choice] {
        inquiries.askable.map { Choice($0.id.text, $0.name) }
    }

    private static func persons(_ inquiries: CaseInquiries) -> [Choice] {
        inquiries.persons.filter { person in
            inquiries.askable.contains { inquiries.ground(to: $0.id, about: person.id) != nil }
        }.map { Choice($0.id.text, $0.details.displayName) }
    }

    static func question(from reader: inout FieldReader, _ inquiries: CaseInquiries) -> CaseQuestion? {
        let missing = "forms.choiceMissing"
        let office = reader.value(of: "office", among: offices(inquiries), missing: missing)
        let person = reader.value(of: "person", among: persons(inquiries), missing: missing)
        let kind = reader.choice("kind", of: ProcedureQuestion.self)
        guard let office, let person, let kind else { return nil }
        let text = reader.fields["text"]
        return CaseQuestion(
            to: Organisation.ID(office),
            about: Person.ID(person),
            kind: kind,
            text: text
        )
    }
}
