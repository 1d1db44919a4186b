import AgencyNetwork
import Casework
import Kernel
import StatusOffice

/// An office's question, and the case it may reach.
struct InquirySteps: Sendable {
    let town: RegisterTown
    let caseFile: CaseFile.ID
    let shirin: Person.ID

    static let birth = UncertainDay.day(Day.clamped(year: 1994, month: 5, day: 17))

    /// The case of Shirin Haidari, with a consent, led by Meral; nothing is released yet.
    init(_ town: RegisterTown) async throws {
        self.town = town
        let details = try PersonDetails(
            familyName: "Haidari",
            givenName: "Shirin",
            birth: Self.birth,
            relation: .reference
        )
        let open = OpenCase(
            opening: try CaseOpening(title: "Familie Haidari", town: "Ebbeloh"),
            reference: details,
            day: town.today
        )
        caseFile = try await town.perform(open, by: town.town.meral).id
        let persons = try await town.answer(ReadReleases(caseFile), for: town.town.meral).persons
        shirin = persons[0].id
        try await CaseSteps(town: town.town, caseFile: caseFile).consent()
    }

    @discardableResult
    func release(
        _ direction: Release.Direction = .mutual,
        domains: [String] = ["language", "residence"],
        to office: Organisation.ID = RegisterTown.office,
        until: Day? = nil,
        kind: Release.Kind = .release
    ) async throws -> Release {
        let today = town.today
        guard let period = Period(from: today, until: until ?? today.adding(days: 30)) else {
            throw ReleaseRefusal.endsBeforeBeginning
        }
        let details = try ReleaseDetails(
            kind,
            to: try ReleaseRecipient(office, purpose: "Antrag nach § 25b", direction: direction),
            of: try ReleasedContent(
                domains: domains.map(LifeDomain.init(rawValue:)),
                categories: [],
                persons: [shirin]
            ),
            for: period,
            given: try GivenRelease(on: today, form: .written, language: "fas", interpreter: true)
        )
        return try await town.perform(
            RecordRelease(caseFile: caseFile, details: details),
            by: town.town.meral
        )
    }

    func withdraw(_ release: Release) async throws {
        try await CaseSteps(town: town.town, caseFile: caseFile).withdraw(release)
    }

    @discardableResult
    func ask(
        _ kind: OfficeQuestion = .languageProof,
        about given: String = "Shirin",
        by clerk: User? = nil
    ) async throws -> Inquiry {
        let clerk = clerk ?? town.ines
        let open = OpenProcedure(applicant: try town.applicant(given), matter: try town.matter())
        let procedure = try await town.perform(open, by: clerk)
        let ask = AskCaseManagement(procedure: procedure.id, question: kind, text: "Für den Antrag.")
        return try await town.perform(ask, by: clerk)
    }

    /// What reached the case, as its case manager sees it.
    func delivered(for user: User? = nil) async throws -> [DeliveredInquiry] {
        try await town.answer(ReadCaseInquiries(caseFile), for: user ?? town.town.meral).delivered
    }

    func answer(
        _ inquiry: Inquiry,
        _ text: String = "B1, Zertifikat vom März.",
        fits: Bool = true
    )
        async throws
    {
        let action = AnswerInquiry(
            caseFile: caseFile,
            inquiry: AskedInquiry.ID(inquiry.id.text),
            result: .answered,
            text: text,
            fitsPurpose: fits
        )
        try await town.perform(action, by: town.town.meral)
    }

    /// What the office reads of the answer.
    func read(_ inquiry: Inquiry, for user: User? = nil) async throws -> [String] {
        try await town.answer(ReadInquiry(inquiry.id), for: user ?? town.ines).answers.map(\.text)
    }
}
