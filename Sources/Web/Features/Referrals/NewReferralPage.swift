import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// The form with which an agency is asked for help; only agencies are offered that a release names.
struct NewReferralPage {
    let kept: CaseReferrals
    let form: Form
    /// Where the chosen offer may be full or come too late.
    var alternatives: OfferAlternatives?

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
            "\(HTML.some(alternatives) { OfferDoubtNotice($0, form: form).html })\(whom)\(what)\(when)"
        ))
        """
    }

    private var whom: HTML {
        """
        \(SelectField("recipient", texts("referrals.recipient"), choices: Self.recipients(kept), in: form,
            empty: texts("forms.pleaseChoose")).html)
        \(HTML.when(!Self.offers(kept).isEmpty, SelectField("offer", texts("referrals.offer"),
            choices: Self.offers(kept), in: form, empty: texts("referrals.noOffer"), isOptional: true).html))
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

    private static func offers(_ kept: CaseReferrals) -> [Choice] {
        kept.recipients.flatMap { agency in
            kept.offers(of: agency).map { Choice($0.id.text, "\(agency.name): \($0.name)") }
        }
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
        let target = ReferralRequest.Target(
            Organisation.ID(recipient ?? ""),
            offer: reader.fields.optional("offer"),
            planStep: step?.id,
            despiteDoubts: reader.fields["despite"] == "yes"
        )
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

/// What speaks against the chosen offer, what else there is, and the box to ask nevertheless (Hinweis zum Angebot).
struct OfferDoubtNotice {
    let alternatives: OfferAlternatives
    let form: Form

    init(_ alternatives: OfferAlternatives, form: Form) {
        self.alternatives = alternatives
        self.form = form
    }

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(NoticeBox(
            .warning,
            title: "\(texts("referrals.fit.title")) \(alternatives.offer.name)",
            "<ul>\(HTML.each(alternatives.fit.doubts) { "<li>\(words($0))</li>" })</ul>\(others)",
            isAnnounced: true
        ).html)
        \(CheckboxGroup("despite", texts("referrals.fit.title"),
            choices: [Choice("yes", texts("referrals.fit.despite"))], in: form, isOptional: true).html)
        """
    }

    private func words(_ doubt: OfferFit.Doubt) -> String {
        switch doubt {
        case .exhausted: texts("referrals.fit.exhausted")
        case .tooLate(let day): texts("referrals.fit.tooLate", ["day": day.german])
        case .notOffered: texts("referrals.fit.notOffered")
        }
    }

    private var others: HTML {
        let lines = alternatives.found.map { found -> HTML in
            let towns = found.towns.isEmpty ? "" : " (\(found.towns.joined(separator: ", ")))"
            let path = DirectoryPaths.offer(found.offer.id)
            return "<li><a href=\"\(path)\">\(found.offer.name)</a>, \(found.agency)\(towns)</li>"
        }
        return HTML.when(
            !lines.isEmpty,
            "<p>\(texts("referrals.fit.others"))</p><ul>\(HTML.joined(lines))</ul>"
        )
    }
}
