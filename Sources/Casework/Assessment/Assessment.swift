import Kernel

/// How things stand in the household's life on one day, strengths first (Assessment).
public struct Assessment: Identifiable, Codable, Equatable, Sendable {
    /// At which point of the way it was made.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case initial, reassessment, closing
    }

    public let id: Identifier<Assessment>
    public let caseFileId: CaseFile.ID
    public let assessedOn: Day
    public let authorId: User.ID
    public let kind: Kind
    public internal(set) var revision: Revision

    public init(of caseFile: CaseFile.ID, on day: Day, as kind: Kind, by user: User) {
        id = .new()
        caseFileId = caseFile
        assessedOn = day
        authorId = user.id
        self.kind = kind
        revision = .first
    }
}

/// One life domain within an assessment: strengths, needs, and two views on the scale of the profile.
public struct DomainRating: Codable, Equatable, Sendable {
    public let lifeDomain: LifeDomain
    public let strengths: String
    public let needs: String
    public let workerRating: Int?
    /// The person's own view.
    public let ownRating: Int?
    /// How the person puts it.
    public let ownWords: String

    public init(
        lifeDomain: LifeDomain,
        strengths: String,
        needs: String,
        workerRating: Int?,
        ownRating: Int?,
        ownWords: String = ""
    ) {
        self.lifeDomain = lifeDomain
        self.strengths = strengths.trimmedWhitespace
        self.needs = needs.trimmedWhitespace
        self.workerRating = workerRating
        self.ownRating = ownRating
        self.ownWords = ownWords.trimmedWhitespace
    }

    public var isEmpty: Bool {
        [strengths, needs, ownWords].allSatisfy(\.isEmpty) && workerRating == nil && ownRating == nil
    }
}
