import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// Who is invited, what each agency may be told, and which releases are missing.
struct ConferenceGuests {
    let held: HeldConference
    let form: Form
    let isOpen: Bool

    private var texts: Texts { form.texts }
    private var hasAgreed: Bool { held.conference.agreedOn != nil }

    var html: HTML {
        Card(
            HTML(text: texts("conferences.guests.title")),
            """
            \(held.record.guests.isEmpty
                ? "<p>\(texts("conferences.guests.empty"))</p>" : TaskList(held.record.guests.map(item)).html)
            \(HTML.some(blocked, missing))
            \(HTML.when(isOpen, inviting))
            """
        ).html
    }

    private func item(_ guest: ConferenceGuest) -> TaskList.Item {
        guard let organisation = guest.organisationId else {
            return TaskList.Item(
                .name(guest.name),
                hint: HTML(text: texts("conferences.guests.brought")),
                action: HTML.when(isOpen, removal(guest))
            )
        }
        let told = held.told(to: organisation)
        let withheld = held.withheld(from: organisation)
        return TaskList.Item(
            .name(guest.name),
            hint: withheld.isEmpty ? .empty : hint(withheld),
            state: tag(told: told, withheld: withheld),
            action: """
                \(HTML.when(hasAgreed && !told.isEmpty, papers(guest)))\(HTML.when(isOpen, removal(guest)))
                """
        )
    }

    private func tag(told: [ConferenceItem], withheld: [ConferenceItem]) -> Tag? {
        if told.isEmpty { return Tag(texts("conferences.guests.nothingTold"), .danger) }
        return withheld.isEmpty ? Tag(texts("conferences.guests.allTold"), .success) : nil
    }

    private func hint(_ withheld: [ConferenceItem]) -> HTML {
        let items = ItemWords(held: held, texts: texts).list(withheld)
        return """
            \(texts("conferences.guests.withheld", ["items": items])) \
            <a href="\(CaseFilePaths.newRelease(held.caseFile.id))">\(texts("conferences.guests.release"))</a>
            """
    }

    private func papers(_ guest: ConferenceGuest) -> HTML {
        let invitation = ConferencePaths.paper(.invitation, guest)
        let minutes = ConferencePaths.paper(.minutes, guest)
        let about = HTML("<span class=\"visually-hidden\">: \(guest.name)</span>")
        return """
            <a href="\(invitation)">\(texts("conferences.guests.invitation"))\(about)</a> \
            \(HTML.when(held.record.signed != nil, """
            <a href="\(minutes)">\(texts("conferences.guests.minutes"))\(about)</a>
            """))
            """
    }

    private func removal(_ guest: ConferenceGuest) -> HTML {
        form.button(
            texts("conferences.guests.remove"),
            to: ConferencePaths.part("gaeste/entfernen", of: held.conference),
            values: ["guest": guest.id.text]
        )
    }

    /// The agency that was just chosen and may be told nothing.
    private var blocked: Agency? {
        guard form.errors["organisation"] != nil, !held.record.items.isEmpty else { return nil }
        return held.agencies.first { agency in
            agency.id.text == form.fields["organisation"] && held.told(to: agency.id).isEmpty
        }
    }

    private func missing(_ agency: Agency) -> HTML {
        let items = ItemWords(held: held, texts: texts).list(held.withheld(from: agency.id))
        return NoticeBox(
            .warning,
            """
            <p>\(texts("conferences.guests.blocked", ["agency": agency.name, "items": items])) \
            <a href="\(CaseFilePaths.newRelease(held.caseFile.id))">\(texts("conferences.guests.release"))</a></p>
            """
        ).html
    }

    private var inviting: HTML {
        let invited = Set(held.record.guests.compactMap(\.organisationId))
        let free = held.agencies.filter {
            !invited.contains($0.id) && $0.id != held.caseFile.organisationId
        }
        return form.html(
            to: ConferencePaths.part("gaeste", of: held.conference),
            submit: texts("conferences.guests.add"),
            kind: .secondary,
            """
            \(SelectField(
                "organisation", texts("conferences.guests.agency"), choices: free.map {
                    Choice($0.id.text, $0.name)
                }, in: form, empty: texts("conferences.guests.chooseAgency")
            ).html)
            \(TextField(
                "guestName", texts("conferences.guests.person"), in: form,
                hint: texts("conferences.guests.personHint"), isOptional: true
            ).html)
            """
        )
    }
}
