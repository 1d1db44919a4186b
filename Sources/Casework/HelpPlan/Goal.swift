import Kernel

/// What the person wants to reach, in one life domain (Ziel).
public struct Goal: Identifiable, Codable, Equatable, Sendable {
    public enum Status: String, Codable, CaseIterable, Sendable {
        case open, reached, partlyReached, dropped
    }

    public let id: Identifier<Goal>
    public let caseFileId: CaseFile.ID
    public private(set) var lifeDomain: LifeDomain
    public private(set) var text: String
    public private(set) var targetOn: Day?
    public private(set) var status: Status
    public private(set) var reviewedOn: Day?
    public private(set) var revision: Revision

    public init(_ details: GoalDetails, in caseFile: CaseFile.ID) {
        id = .new()
        caseFileId = caseFile
        lifeDomain = details.lifeDomain
        text = details.text
        targetOn = details.targetOn
        status = .open
        reviewedOn = nil
        revision = .first
    }

    public mutating func change(to details: GoalDetails) {
        lifeDomain = details.lifeDomain
        text = details.text
        targetOn = details.targetOn
        revision = revision.next
    }

    public mutating func review(as status: Status, on day: Day) {
        self.status = status
        reviewedOn = day
        revision = revision.next
    }
}

/// What a goal says, as long as it may be reworded.
public struct GoalDetails: Equatable, Sendable {
    public let lifeDomain: LifeDomain
    public let text: String
    public let targetOn: Day?

    public init(lifeDomain: LifeDomain, text: String, targetOn: Day?) throws(HelpPlanRefusal) {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .goalTextMissing }
        guard text.count <= 1000 else { throw .textTooLong }
        self.lifeDomain = lifeDomain
        self.text = text
        self.targetOn = targetOn
    }
}
