import Kernel

/// One step of a case from phase to phase, with day and author.
public struct PhaseMove: Codable, Equatable, Sendable, Identifiable {
    public let id: Identifier<PhaseMove>
    public let caseFileId: CaseFile.ID
    public let origin: Phase
    public let target: Phase
    public let movedOn: Day
    public let movedBy: User.ID

    public init(of caseFile: CaseFile.ID, from origin: Phase, to target: Phase, on day: Day, by user: User) {
        id = .new()
        caseFileId = caseFile
        self.origin = origin
        self.target = target
        movedOn = day
        movedBy = user.id
    }
}
