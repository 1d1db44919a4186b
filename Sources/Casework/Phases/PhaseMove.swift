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

/// A move with the name of who made it.
public struct MadePhaseMove: Decodable, Equatable, Sendable {
    public let move: PhaseMove
    public let authorName: String

    public init(from decoder: any Decoder) throws {
        move = try PhaseMove(from: decoder)
        authorName = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .authorName)
    }

    private enum CodingKeys: String, CodingKey {
        case authorName
    }
}
