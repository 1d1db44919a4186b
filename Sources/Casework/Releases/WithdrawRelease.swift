import Kernel

/// Ends the effect of a release from a day on; the next request of the recipient sees nothing of it.
public struct WithdrawRelease: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let release: Release.ID
    public let day: Day
    public let expected: Revision

    public init(caseFile: CaseFile.ID, release: Release.ID, day: Day, expected: Revision) {
        self.caseFile = caseFile
        self.release = release
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("release", release) }

    // Withdrawal must be possible at any time (Art. 7 (3) DSGVO), so also in a closed case.
    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Release {
        _ = try stores.caseFiles.require(caseFile)
        guard var release = try stores.releases.all(in: caseFile).first(where: { $0.id == release }) else {
            throw ReleaseRefusal.notFound
        }
        try release.withdraw(on: day, at: moment)
        try stores.releases.save(release, expected: expected)
        return release
    }
}
