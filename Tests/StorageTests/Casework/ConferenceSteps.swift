import Casework
import Kernel

/// What a case manager does for a conference of her family.
struct ConferenceSteps: Sendable {
    let town: CaseworkTown
    let caseFile: CaseFile.ID

    static let caritas = Organisation.ID("welfare-town")
    static let work = LifeDomain(rawValue: "work")
    static let health = LifeDomain(rawValue: "health")

    func convene(in days: Int = 7) async throws -> CaseConference {
        let details = try ConferenceDetails(
            on: town.today.adding(days: days),
            at: TimeOfDay(reading: "14:30"),
            place: "Rathaus, Raum 3",
            occasion: ConferenceOccasion(rawValue: "helpPlan")
        )
        return try await town.perform(ConveneConference(caseFile: caseFile, details: details), by: town.meral)
    }

    @discardableResult
    func agree(_ conference: CaseConference) async throws -> CaseConference {
        let agree = AgreeToConference(
            caseFile: caseFile,
            conference: conference.id,
            day: town.today,
            form: .written,
            expected: conference.revision
        )
        return try await town.perform(agree, by: town.meral)
    }

    @discardableResult
    func item(
        _ domain: LifeDomain,
        _ text: String,
        for conference: CaseConference
    ) async throws
        -> ConferenceItem
    {
        let add = AddConferenceItem(
            caseFile: caseFile,
            conference: conference.id,
            lifeDomain: domain,
            text: text
        )
        return try await town.perform(add, by: town.meral)
    }

    @discardableResult
    func invite(_ conference: CaseConference) async throws -> ConferenceGuest {
        let invite = InviteToConference(
            caseFile: caseFile,
            conference: conference.id,
            organisation: Self.caritas
        )
        return try await town.perform(invite, by: town.meral)
    }

    /// Lets Caritas be told about these domains of everybody in the household.
    @discardableResult
    func release(_ domains: [LifeDomain], days: Int = 90) async throws -> Release {
        let until = town.today.adding(days: days)
        guard let period = Period(from: town.today, until: until) else { throw ReleaseRefusal.endMissing }
        let details = try ReleaseDetails(
            .release,
            to: try ReleaseRecipient(Self.caritas, purpose: "Fallkonferenz", direction: .mutual),
            of: try ReleasedContent(
                domains: domains,
                categories: [],
                persons: try await town.household(of: caseFile).map(\.id)
            ),
            for: period,
            given: try GivenRelease(on: town.today, form: .written, language: "fas", interpreter: true)
        )
        return try await town.perform(RecordRelease(caseFile: caseFile, details: details), by: town.meral)
    }

    func held(_ conference: CaseConference) async throws -> HeldConference {
        try await town.answer(ReadConference(caseFile: caseFile, conference: conference.id), for: town.meral)
    }

    func paper(_ kind: ConferencePaper.Kind, for guest: ConferenceGuest) async throws -> ConferencePaper {
        let query = ReadConferencePaper(
            caseFile: caseFile,
            conference: guest.conferenceId,
            guest: guest.id,
            kind: kind
        )
        return try await town.answer(query, for: town.meral)
    }

    @discardableResult
    func minute(
        _ texts: [ConferenceItem.ID: String],
        of conference: CaseConference,
        on draft: ConferenceMinutes? = nil
    ) async throws -> ConferenceMinutes {
        let keep = KeepMinutes(
            caseFile: caseFile,
            conference: conference.id,
            texts: texts,
            expected: draft?.revision
        )
        return try await town.perform(keep, by: town.meral)
    }

    @discardableResult
    func sign(_ draft: ConferenceMinutes) async throws -> ConferenceMinutes {
        let sign = SignMinutes(caseFile: caseFile, conference: draft.conferenceId, expected: draft.revision)
        return try await town.perform(sign, by: town.meral)
    }
}
