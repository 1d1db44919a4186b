import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// The form with which an agency is asked for help; only agencies are offered that a release names.
struct NewReferralPage {
    let kept: CaseReferrals
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { kept.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .referrals, texts: texts).page(
            texts("referrals.new"),
            errors: form.errors,
            width: .reading,
            content: kept.recipients.isEmpty ? nobody : request
        )
    }

    private var nobody: HTML {
        """
        <p>\(texts("referrals.noRecipient"))</p>
        <p>\(ButtonLink(texts("referrals.recordRelease"), path: CaseFilePaths.newRelease(caseFile.id)).html)</p>
        """
    }

    private var request: HTML {
        """
        <p>\(texts("referrals.newExplanation"))</p>
        \(form.html(
            to: ReferralPaths.new(caseFile.id),
            submit: texts("referrals.send"),
            cancel: ReferralPaths.list(caseFile.id),
            "\(whom)\(what)\(when)"
        ))
        """
    }

    private var whom: HTML {
        """
        \(SelectField("recipient", texts("referrals.recipient"), choices: Self.recipients(kept), in: form,
            empty: texts("forms.pleaseChoose")).html)
        \(CheckboxGroup("persons", texts("referrals.persons"), choices: kept.persons.map {
            Choice($0.id.text, $0.details.displayName)
        }, in: form).html)
        """
    }

    private var what: HTML {
        """
        \(SelectField("need", texts("referrals.need"), choices: Self.needs(kept, texts), in: form,
            empty: texts("forms.pleaseChoose")).html)
        \(TextArea("wish", texts("referrals.wish"), in: form, hint: texts("referrals.wishHint"), rows: 4,
            limit: 600).html)
        """
    }

    private var when: HTML {
        """
        <div class="field-row">
        \(DayField("neededBy", texts("referrals.neededBy"), in: form, isOptional: true).html)
        \(DayField("answerBy", texts("referrals.answerBy"), in: form, hint: texts("referrals.answerByHint"),
            isOptional: true).html)
        </div>
        \(HTML.when(!kept.steps.isEmpty, SelectField("planStep", texts("referrals.planStep"),
            choices: kept.steps.map { Choice($0.id.text, $0.text) }, in: form,
            empty: texts("referrals.noPlanStep"), isOptional: true).html))
        """
    }

    private static func recipients(_ kept: CaseReferrals) -> [Choice] {
        kept.recipients.map { Choice($0.id.text, $0.name) }
    }

    private static func needs(_ kept: CaseReferrals, _ texts: Texts) -> [Choice] {
        kept.profile.lifeDomains.map {
            Choice($0.rawValue, kept.profile.label(of: $0, in: texts.language.code))
        }
    }

    static func request(from reader: inout FieldReader, _ kept: CaseReferrals) -> ReferralRequest? {
        let missing = "forms.choiceMissing"
        let recipient = reader.value(of: "recipient", among: recipients(kept), missing: missing)
        let need = reader.value(of: "need", among: needs(kept, reader.texts), missing: missing)
        let days = ReferralRequest.Days(
            neededBy: reader.optionalDay("neededBy"),
            answerBy: reader.optionalDay("answerBy")
        )
        let step = kept.steps.first { $0.id.text == reader.fields["planStep"] }
        let (persons, wish) = (reader.fields.all("persons"), reader.fields["wish"])
        let target = ReferralRequest.Target(Organisation.ID(recipient ?? ""), planStep: step?.id)
        let request = reader.value {
            try ReferralRequest(
                target,
                for: persons.map { Person.ID($0) },
                need: LifeDomain(rawValue: need ?? ""),
                wish: wish,
                days
            )
        }
        return reader.isClean ? request : nil
    }
}
