import Kernel

/// Moves responsibility for cases, and remembers who had it before.
public protocol HandOverStore {
    /// The user's own open cases, as far as one hand-over goes, in the order of titles.
    func ownCases() throws -> [MovableCase]
    /// Open cases of a case manager of the municipality, the last opened first: numbers only, for coordination.
    func cases(of caseManager: User.ID) throws -> [MovableCase]
    /// Changes who is responsible and moves that person's open follow-ups; answers how many of them moved.
    func move(_ change: ResponsibilityChange) throws -> Int
    func history(of caseFile: CaseFile.ID) throws -> [PastResponsibility]
    /// Cases the user has become responsible for since a day, the latest first.
    func received(since day: Day) throws -> [ReceivedCase]
}

/// An open case as it is handed over.
public struct MovableCase: Equatable, Sendable, Identifiable {
    public let id: CaseFile.ID
    public let number: String
    /// Nothing where the household is protected, or where the one who asks must not see names.
    public let title: String?
    public let phase: Phase
    public let isProtected: Bool
    public let openFollowUps: Int

    public init(
        id: CaseFile.ID,
        number: String,
        title: String?,
        phase: Phase,
        isProtected: Bool,
        openFollowUps: Int
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.phase = phase
        self.isProtected = isProtected
        self.openFollowUps = openFollowUps
    }
}

/// That responsibility for a case went from one person to another (Wechsel der Zuständigkeit).
public struct ResponsibilityChange: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<ResponsibilityChange>
    public let caseFileId: CaseFile.ID
    public let fromUser: User.ID
    public let fromOrganisation: Organisation.ID
    public let toUser: User.ID
    public let toOrganisation: Organisation.ID
    public let changedOn: Day
    public let changedBy: User.ID

    init(of caseFile: CaseFile.ID, from old: Workload, to new: Workload, by user: User.ID, on day: Day) {
        id = .new()
        caseFileId = caseFile
        fromUser = old.id
        fromOrganisation = old.organisation
        toUser = new.id
        toOrganisation = new.organisation
        changedOn = day
        changedBy = user
    }

    /// To whoever takes a case over by their own decision.
    init(of file: CaseFile, takenBy user: User, on day: Day) {
        id = .new()
        caseFileId = file.id
        fromUser = file.caseManagerId
        fromOrganisation = file.organisationId
        toUser = user.id
        toOrganisation = user.organisation
        changedOn = day
        changedBy = user.id
    }
}

/// Who was responsible for a case before, and until when.
public struct PastResponsibility: Codable, Equatable, Sendable {
    public let fromName: String
    public let fromOrganisationName: String
    public let toName: String
    public let toOrganisationName: String
    public let changedOn: Day
    public let changedByName: String
}

/// A case one has newly become responsible for.
public struct ReceivedCase: Codable, Equatable, Sendable {
    public let caseFileId: CaseFile.ID
    public let caseNumber: String
    /// Nothing where the household is protected.
    public let caseTitle: String?
    public let fromName: String
    public let changedOn: Day
}
