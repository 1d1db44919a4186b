import Casework
import Hummingbird
import Kernel
import WebSupport

/// The page of one conference and everything that is recorded on it.
struct ConferencePartRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        let conference = router.group("/faelle/:case/konferenzen/:conference")
        conference.get(use: show)
        conference.post("einverstaendnis", use: agree)
        conference.post("absage", use: cancel)
        conference.post("tagesordnung", use: addItem)
        conference.post("tagesordnung/entfernen", use: removeItem)
        conference.post("gaeste", use: invite)
        conference.post("gaeste/entfernen", use: uninvite)
        conference.post("protokoll", use: keepMinutes)
        conference.post("protokoll/abschluss", use: sign)
        conference.post("vereinbarungen", use: recordAgreement)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let held = try await ConferenceReader(runner: runner, context: context).held()
        return .page(ConferencePage(held: held, form: Form(context, fields: [:])).page, in: context)
    }

    @Sendable func agree(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "conferences.consent.recorded") { (reader) -> AgreeToConference? in
            let day = reader.day("agreedOn")
            let form = reader.choice("agreedForm", of: Consent.Form.self)
            guard let day, let form else { return nil }
            return AgreeToConference(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                day: day,
                form: form,
                expected: reader.revision
            )
        }
    }

    @Sendable func cancel(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "conferences.cancelledNow") { reader in
            CancelConference(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                expected: reader.revision
            )
        }
    }

    @Sendable func addItem(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "conferences.agenda.added") { reader in
            AddConferenceItem(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                lifeDomain: LifeDomain(rawValue: reader.fields["lifeDomain"]),
                person: reader.fields.optional("person").map { Person.ID($0) },
                text: reader.fields["text"]
            )
        }
    }

    @Sendable func removeItem(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "forms.saved") { reader in
            RemoveConferenceItem(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                item: ConferenceItem.ID(reader.fields["item"])
            )
        }
    }

    @Sendable func invite(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "conferences.guests.added") { reader in
            InviteToConference(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                organisation: reader.fields.optional("organisation").map { Organisation.ID($0) },
                name: reader.fields["guestName"]
            )
        }
    }

    @Sendable func uninvite(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "forms.saved") { reader in
            UninviteFromConference(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                guest: ConferenceGuest.ID(reader.fields["guest"])
            )
        }
    }

    @Sendable func keepMinutes(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "conferences.minutes.kept") { reader in
            KeepMinutes(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                texts: ConferenceMinutesPart.texts(reader.fields),
                expected: reader.fields.optional("revision").map { _ in reader.revision }
            )
        }
    }

    @Sendable func sign(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "conferences.minutes.signedNow") { reader in
            SignMinutes(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                expected: reader.revision
            )
        }
    }

    @Sendable func recordAgreement(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        try await perform(context, "conferences.agreements.added") { (reader) -> RecordAgreement? in
            let fields = reader.fields
            let until = reader.day("untilOn")
            let today = reader.today
            let terms = reader.value {
                try RecordAgreement.Terms(what: fields["what"], who: fields["who"], until: until ?? today)
            }
            guard reader.isClean, let terms else { return nil }
            return RecordAgreement(
                caseFile: try context.id("case"),
                conference: try context.id("conference"),
                item: ConferenceItem.ID(fields["item"]),
                terms: terms,
                goal: fields.optional("goal").map { Goal.ID($0) }
            )
        }
    }

    private func perform<A: Action>(
        _ context: SiteRequestContext,
        _ notice: String,
        _ make: (inout FieldReader) throws -> A?
    ) async throws -> Response {
        var reader = FieldReader(context)
        if let action = try make(&reader),
            try await reader.perform(action, with: runner, by: context.requireUser()) != nil
        {
            return .seeOther(context.conferencePath, notice: Notice(notice), in: context)
        }
        let held = try await ConferenceReader(runner: runner, context: context).held()
        let page = ConferencePage(held: held, form: Form(context, errors: reader.errors))
        return .page(page.page, in: context, status: reader.status)
    }
}

extension SiteRequestContext {
    /// The page of the conference to which a part of it belongs.
    fileprivate var conferencePath: String {
        path.split(separator: "/").prefix(4).reduce("") { $0 + "/" + $1 }
    }
}
