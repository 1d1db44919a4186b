import Kernel

/// What the person wants to reach, in one life domain (Ziel).
public struct Goal: Identifiable, Codable, Equatable, Sendable {
    public enum Status: String, Codable, CaseIterable, Sendable {
        case open, reached, partlyReached, dropped
    }

    public let id: Identifier<Goal>
    public let caseFileId: CaseFile.ID
    public private(set) var details: GoalDetails
    public private(set) var status: Status
    public private(set) var reviewedOn: Day?
    /// The day on which persons of the household agreed to the goal as it is worded.
    public private(set) var agreedOn: Day?
    public private(set) var agreedBy: [Person.ID] = []
    public private(set) var revision: Revision

    public var lifeDomain: LifeDomain { details.lifeDomain }
    public var text: String { details.text }
    public var targetOn: Day? { details.targetOn }

    public init(_ details: GoalDetails, in caseFile: CaseFile.ID) {
        id = .new()
        caseFileId = caseFile
        self.details = details
        status = .open
        reviewedOn = nil
        agreedOn = nil
        revision = .first
    }

    /// A goal that says something else is not yet agreed.
    public mutating func change(to details: GoalDetails) {
        if details.text != self.details.text { agree(on: nil, by: []) }
        self.details = details
        revision = revision.next
    }

    public mutating func review(as status: Status, on day: Day) {
        self.status = status
        reviewedOn = day
        revision = revision.next
    }

    mutating func agreed(on day: Day, by persons: [Person.ID]) {
        agree(on: day, by: persons)
        revision = revision.next
    }

    private mutating func agree(on day: Day?, by persons: [Person.ID]) {
        agreedOn = day
        agreedBy = persons
    }

    /// The same goal with those who agreed, who are kept beside it.
    public func agreed(by persons: [Person.ID]) -> Goal {
        var goal = self
        goal.agreedBy = persons
        return goal
    }

    private enum CodingKeys: String, CodingKey {
        case id, caseFileId, status, reviewedOn, agreedOn, revision
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier<Goal>.self, forKey: .id)
        caseFileId = try container.decode(CaseFile.ID.self, forKey: .caseFileId)
        status = try container.decode(Status.self, forKey: .status)
        reviewedOn = try container.decodeIfPresent(Day.self, forKey: .reviewedOn)
        agreedOn = try container.decodeIfPresent(Day.self, forKey: .agreedOn)
        revision = try container.decode(Revision.self, forKey: .revision)
        details = try GoalDetails(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(caseFileId, forKey: .caseFileId)
        try container.encode(status, forKey: .status)
        try container.encode(reviewedOn, forKey: .reviewedOn)
        try container.encode(agreedOn, forKey: .agreedOn)
        try container.encode(revision, forKey: .revision)
        try details.encode(to: encoder)
    }
}
