import Casework
import Kernel
import WebSupport

/// Day, place and occasion of a conference, new or changed.
struct ConveningPage {
    let caseFile: CaseFile
    let profile: CaseworkProfile
    let form: Form
    var conference: CaseConference?
    var conflict: EditConflict?

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .conferences, texts: texts).page(
            texts(conference == nil ? "conferences.new" : "conferences.change"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.some(conflict) { $0.html })
                \(form.html(
                    to: conference.map(ConferencePaths.change) ?? ConferencePaths.new(caseFile.id),
                    submit: texts(conference == nil ? "conferences.convene" : "conferences.save"),
                    cancel: conference.map(ConferencePaths.conference)
                        ?? CaseFilePaths.conferences(caseFile.id),
                    fields
                ))
                """
        )
    }

    private var fields: HTML {
        """
        \(HTML.when(conference != nil, RevisionField(of: form).html))
        \(SelectField(
            "occasion", texts("conferences.occasion"), choices: profile.conferenceOccasions.map {
                Choice($0.code, $0.label(in: texts.language.code))
            }, in: form
        ).html)
        <div class="field-row">
        \(DayField("heldOn", texts("conferences.heldOn"), in: form).html)
        \(TextField(
            "heldAt", texts("conferences.heldAt"), in: form, hint: texts("conferences.heldAtHint"),
            characters: 6, isOptional: true
        ).html)
        </div>
        \(RadioGroup(
            "byVideo", texts("conferences.byVideo"), choices: [
                Choice("no", texts("conferences.onSite")), Choice("yes", texts("conferences.video")),
            ], in: form
        ).html)
        \(TextField("place", texts("conferences.place"), in: form).html)
        """
    }

    static func details(from reader: inout FieldReader) -> ConferenceDetails? {
        let day = reader.day("heldOn")
        let time = reader.fields.optional("heldAt").map { TimeOfDay(reading: $0) }
        if time == .some(nil) { reader.refuse(ConferenceRefusal.timeUnreadable) }
        let (fields, today) = (reader.fields, reader.today)
        let details = reader.value {
            try ConferenceDetails(
                on: day ?? today,
                at: time ?? nil,
                place: fields["place"],
                byVideo: fields["byVideo"] == "yes",
                occasion: ConferenceOccasion(rawValue: fields["occasion"])
            )
        }
        return reader.isClean ? details : nil
    }

    static func fields(of conference: CaseConference) -> FormFields {
        let details = conference.details
        return [
            "occasion": details.occasion.rawValue, "heldOn": details.heldOn.german,
            "heldAt": details.heldAt?.rawValue ?? "", "byVideo": details.byVideo ? "yes" : "no",
            "place": details.place, "revision": "\(conference.revision.number)",
        ]
    }

    static func conflict(_ mine: FormFields, _ kept: CaseConference, _ texts: Texts) -> EditConflict {
        EditConflict(
            mine: mine,
            theirs: fields(of: kept),
            labels: ["occasion", "heldOn", "heldAt", "byVideo", "place"].map {
                ($0, texts("conferences.\($0)"))
            },
            texts: texts
        )
    }
}
