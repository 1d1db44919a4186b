import Casework
import Kernel

/// What a family lets the welfare organisation know, in the tests of sharing.
extension CaseSteps {
    static let welfare = Organisation.ID("welfare-town")

    @discardableResult
    func release(
        _ kind: Release.Kind = .release,
        domains: [String] = ["language"],
        from: Day? = nil,
        until: Day? = nil,
        superseding earlier: Release? = nil
    ) async throws -> Release {
        let first = from ?? town.today
        guard let period = Period(from: first, until: until ?? first.adding(days: 30)) else {
            throw ReleaseRefusal.endsBeforeBeginning
        }
        let persons = try await town.answer(ReadReleases(caseFile), for: town.meral).persons
        let details = try ReleaseDetails(
            kind,
            to: try ReleaseRecipient(Self.welfare, purpose: "Sprachcafé", direction: .toRecipient),
            of: try ReleasedContent(
                domains: domains.map(LifeDomain.init(rawValue:)),
                categories: [],
                persons: persons.map(\.id)
            ),
            for: period,
            given: try GivenRelease(
                on: min(first, town.today),
                form: .written,
                language: "fas",
                interpreter: true
            )
        )
        let record = RecordRelease(caseFile: caseFile, details: details, superseding: earlier?.id)
        return try await town.perform(record, by: town.meral)
    }

    @discardableResult
    func withdraw(_ release: Release) async throws -> Release {
        let withdraw = WithdrawRelease(
            caseFile: caseFile,
            release: release.id,
            day: town.today,
            expected: release.revision
        )
        return try await town.perform(withdraw, by: town.meral)
    }

    /// The domains somebody of another organisation reads in the case; nothing where it does not exist for them.
    func seen(by user: User) async throws -> [String]? {
        do {
            let shared = try await town.answer(ReadSharedCase(caseFile), for: user)
            return shared.cases.flatMap(\.parts).map(\.domain.rawValue)
        } catch CaseFileRefusal.notFound {
            return nil
        }
    }
}
