import Casework
import Kernel
import WebSupport

/// One conference on one page: consent, agenda, those invited, minutes and agreements (Fallkonferenz).
struct ConferencePage {
    let held: HeldConference
    let form: Form

    private var texts: Texts { form.texts }
    private var conference: CaseConference { held.conference }
    private var isOpen: Bool { held.caseFile.isOpen && conference.cancelledOn == nil }

    var page: Page {
        CaseFrame(caseFile: held.caseFile, section: .conferences, texts: texts).page(
            texts("conferences.conference"),
            actions: HTML.when(
                isOpen,
                ButtonLink(texts("conferences.change"), path: ConferencePaths.change(conference), .secondary)
                    .html
            ),
            errors: form.errors,
            width: .reading,
            content: """
                \(facts)
                \(ConferenceConsent(held: held, form: form, isOpen: isOpen).html)
                \(ConferenceAgenda(held: held, form: form, isOpen: isOpen).html)
                \(ConferenceGuests(held: held, form: form, isOpen: isOpen).html)
                \(ConferenceMinutesPart(held: held, form: form, isOpen: isOpen).html)
                \(ConferenceAgreements(held: held, form: form, isOpen: isOpen).html)
                \(HTML.when(isOpen && held.record.signed == nil, cancelling))
                """
        )
    }

    private var facts: HTML {
        let details = conference.details
        return SummaryList(
            [
                .init(
                    texts("conferences.standing.label"),
                    ConferenceTag(standing: held.standing, texts: texts).tag.html
                ),
                .init(
                    texts("conferences.heldOn"),
                    "\(HTML.day(details.heldOn))\(HTML.some(details.heldAt) { ", \($0.rawValue)" })"
                ),
                .init(
                    texts("conferences.place"),
                    HTML(
                        text: [details.byVideo ? texts("conferences.video") : "", details.place]
                            .filter { !$0.isEmpty }.joined(separator: ", ")
                    )
                ),
                .init(
                    texts("conferences.occasion"),
                    HTML(text: held.profile.label(of: details.occasion, in: texts.language.code))
                ),
            ],
            texts: texts
        ).html
    }

    private var cancelling: HTML {
        form.button(
            texts("conferences.cancel"),
            to: ConferencePaths.part("absage", of: conference),
            .warning,
            values: ["revision": "\(conference.revision.number)"]
        )
    }
}

/// Whether the person agreed to the conference, and recording that.
struct ConferenceConsent {
    let held: HeldConference
    let form: Form
    let isOpen: Bool

    private var texts: Texts { form.texts }

    var html: HTML {
        Card(HTML(text: texts("conferences.consent.title")), content).html
    }

    private var content: HTML {
        if let day = held.conference.agreedOn, let given = held.conference.agreedForm {
            let words = ["day": day.german, "form": texts("conferences.form.\(given.rawValue)")]
            return "<p>\(texts("conferences.consent.given", words))</p>"
        }
        return "<p>\(texts("conferences.consent.missing"))</p>" + HTML.when(isOpen, recording)
    }

    private var recording: HTML {
        let start: FormFields = [
            "agreedOn": held.today.german, "agreedForm": Consent.Form.written.rawValue,
        ]
        let shown = form.fields.has("agreedOn") ? form : form.filled(with: start)
        return shown.html(
            to: ConferencePaths.part("einverstaendnis", of: held.conference),
            submit: texts("conferences.consent.record"),
            kind: .secondary,
            """
            \(HiddenField(name: "revision", value: "\(held.conference.revision.number)").html)
            <div class="field-row">
            \(DayField("agreedOn", texts("conferences.consent.day"), in: shown).html)
            \(SelectField(
                "agreedForm", texts("conferences.consent.form"), choices: Consent.Form.allCases.map {
                    Choice($0.rawValue, texts("conferences.form.\($0.rawValue)"))
                }, in: shown
            ).html)
            </div>
            """
        )
    }
}
