import AgencyNetwork
import Kernel
import Steering
import WebSupport

/// The fields of a meeting, an item, attendance, minutes and a decision.
struct MeetingForms {
    let texts: Texts

    func meeting(_ form: Form) -> HTML {
        """
        \(RevisionField(of: form).html)
        <div class="field-row">
        \(DayField("heldOn", texts("meetings.heldOn"), in: form).html)
        \(TextField("heldAt", texts("meetings.heldAt"), in: form, characters: 8, isOptional: true).html)
        </div>
        \(TextField("place", texts("meetings.place"), in: form).html)
        """
    }

    static func details(from reader: inout FieldReader) -> MeetingDetails? {
        let day = reader.day("heldOn")
        let fields = reader.fields
        guard let day else { return nil }
        return reader.value { try MeetingDetails(on: day, at: fields["heldAt"], place: fields["place"]) }
    }

    static func fields(of meeting: Meeting) -> FormFields {
        [
            "heldOn": meeting.heldOn.german, "heldAt": meeting.heldAt, "place": meeting.place,
            "revision": "\(meeting.revision.number)",
        ]
    }

    func item(_ form: Form, _ record: MeetingRecord) -> HTML {
        """
        \(TextField("title", texts("meetings.itemTitle"), in: form).html)
        \(theme(form, record))
        \(FileField("paper", texts("meetings.paper"), in: form, hint: texts("meetings.paperHint"),
            accept: "application/pdf").html)
        """
    }

    func attendance(_ form: Form, _ record: MeetingRecord) -> HTML {
        """
        \(RevisionField(of: form).html)
        \(HTML.each(record.seats) { seat in
            RadioGroup("seat-\(seat.id.text)", record.words.agency(seat.organisationId) ?? "",
                choices: Attendance.Presence.allCases.map {
                    Choice($0.rawValue, texts("meetings.presence.\($0.rawValue)"))
                }, in: form, hint: seat.function.isEmpty ? nil : seat.function, isOptional: true).html
        })
        """
    }

    static func attendance(from fields: FormFields, _ record: MeetingRecord) -> [Attendance] {
        record.seats.compactMap { seat in
            Attendance.Presence(rawValue: fields["seat-\(seat.id.text)"]).map { Attendance(seat.id, $0) }
        }
    }

    static func attendance(of record: MeetingRecord) -> FormFields {
        let kept = record.attendance.map { (name: "seat-\($0.seatId.text)", value: $0.presence.rawValue) }
        return FormFields(kept + [(name: "revision", value: "\(record.meeting.revision.number)")])
    }

    func minutes(_ form: Form, _ record: MeetingRecord) -> HTML {
        """
        \(RevisionField(of: form).html)
        \(HTML.each(record.agenda) { item in
            TextArea("said-\(item.id.text)", item.title, in: form, rows: 4, limit: 8000, isOptional: true).html
        })
        \(TextArea("minutes", texts("meetings.furtherMinutes"), in: form, rows: 4, limit: 8000,
            isOptional: true).html)
        """
    }

    static func minutes(of record: MeetingRecord) -> FormFields {
        let said = record.agenda.map { (name: "said-\($0.id.text)", value: $0.said) }
        return FormFields(
            said + [
                (name: "minutes", value: record.meeting.minutes),
                (name: "revision", value: "\(record.meeting.revision.number)"),
            ]
        )
    }

    func decision(_ form: Form, _ record: MeetingRecord) -> HTML {
        """
        \(RevisionField(of: form).html)
        \(TextArea("wording", texts("meetings.wording"), in: form, rows: 5, limit: 4000).html)
        \(theme(form, record))
        <div class="field-row">
        \(HTML.each(["yes", "no", "abstain"]) {
            TextField($0, texts("meetings.votes.\($0)"), in: form, kind: .number, characters: 4).html
        })
        </div>
        \(SelectField("organisation", texts("meetings.responsible"), choices: record.words.agencies.map {
            Choice($0.id.text, $0.name)
        }, in: form, empty: "–", isOptional: true).html)
        \(DayField("dueOn", texts("meetings.dueOn"), in: form, isOptional: true).html)
        """
    }

    static func decision(from reader: inout FieldReader) -> DecisionDetails? {
        let due = reader.optionalDay("dueOn")
        let fields = reader.fields
        let number = { (name: String) in fields[name].isEmpty ? 0 : Int(fields[name]) ?? -1 }
        guard
            let vote = reader.value({
                try Vote(yes: number("yes"), no: number("no"), abstain: number("abstain"))
            }), reader.isClean
        else { return nil }
        return reader.value {
            try DecisionDetails(
                fields.raw("wording"),
                vote: vote,
                theme: fields.optional("theme").map { Identifier($0) },
                organisation: fields.optional("organisation").map { Identifier($0) },
                due: due
            )
        }
    }

    private func theme(_ form: Form, _ record: MeetingRecord) -> HTML {
        SelectField(
            "theme",
            texts("meetings.theme"),
            choices: record.themes.filter(\.isOpen).map {
                Choice($0.id.text, $0.title)
            },
            in: form,
            empty: texts("meetings.noTheme"),
            isOptional: true
        ).html
    }
}
