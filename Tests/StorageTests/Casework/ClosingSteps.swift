import Casework
import Kernel

/// The end of a case, step by step.
struct ClosingSteps: Sendable {
    let town: CaseworkTown
    let caseFile: CaseFile

    var method: CaseSteps { CaseSteps(town: town, caseFile: caseFile.id) }

    func record(for user: User? = nil) async throws -> CaseClosings {
        try await town.answer(ReadClosings(caseFile.id), for: user ?? town.meral)
    }

    func details(rating: Int? = nil, declined: Bool = false) throws -> ClosingDetails {
        try ClosingDetails(
            handOverTo: "",
            feedback: ClosingFeedback(rating: rating, words: "", declined: declined),
            afterCareOn: nil,
            summary: ""
        )
    }

    @discardableResult
    func close(
        _ reason: String,
        _ details: ClosingDetails = .none,
        on day: Day? = nil
    ) async throws -> CaseFile {
        let close = CloseCase(
            caseFile: caseFile.id,
            reason: ClosingReason(rawValue: reason),
            details: details,
            day: day ?? town.today,
            expected: try await record().caseFile.revision
        )
        return try await town.perform(close, by: town.meral)
    }

    @discardableResult
    func reopen(_ reason: String) async throws -> CaseFile {
        let revision = try await record().caseFile.revision
        let reopen = ReopenCase(caseFile: caseFile.id, reason: reason, day: town.today, expected: revision)
        return try await town.perform(reopen, by: town.meral)
    }

    @discardableResult
    func hold(_ reason: String) async throws -> LegalHold {
        try await town.perform(SetLegalHold(caseFile: caseFile.id, reason: reason), by: town.meral)
    }

    func lift(_ hold: LegalHold) async throws {
        _ = try await town.perform(LiftLegalHold(caseFile: caseFile.id, hold: hold.id), by: town.meral)
    }

    func toHelpPlan() async throws {
        try await method.consent()
        try await method.move(to: .assessment)
        try await method.assess()
        try await method.move(to: .helpPlan)
    }

    func attempts(by user: User, lifting hold: LegalHold) -> [(String, () async throws -> Void)] {
        let (id, first, today) = (caseFile.id, caseFile.revision, town.today)
        let close = CloseCase(
            caseFile: id,
            reason: ClosingReason(rawValue: "other"),
            day: today,
            expected: first
        )
        let reopen = ReopenCase(caseFile: id, reason: "Neugier", day: today, expected: first)
        let lift = LiftLegalHold(caseFile: id, hold: hold.id)
        return [
            ("ReadClosings", { _ = try await record(for: user) }),
            ("CloseCase", { _ = try await town.perform(close, by: user) }),
            ("ReopenCase", { _ = try await town.perform(reopen, by: user) }),
            ("LiftLegalHold", { _ = try await town.perform(lift, by: user) }),
            (
                "SetLegalHold",
                { _ = try await town.perform(SetLegalHold(caseFile: id, reason: "Neugier"), by: user) }
            ),
        ]
    }
}
