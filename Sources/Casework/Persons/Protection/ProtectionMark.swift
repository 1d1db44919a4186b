import Kernel

/// That a person must not be found: for what reason, since when and by whose decision (Schutzvermerk).
public struct ProtectionMark: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<ProtectionMark>
    public let caseFileId: CaseFile.ID
    public let personId: Person.ID
    public let kind: ProtectionKind
    public let markedOn: Day
    public let markedBy: User.ID
    public private(set) var liftedOn: Day?
    public private(set) var liftedBy: User.ID?
    public private(set) var revision: Revision

    public init(of person: Person, kind: ProtectionKind, by user: User.ID, on day: Day) {
        id = .new()
        caseFileId = person.caseFileId
        personId = person.id
        self.kind = kind
        markedOn = day
        markedBy = user
        liftedOn = nil
        liftedBy = nil
        revision = .first
    }

    public var isActive: Bool { liftedOn == nil }

    public mutating func lift(by user: User.ID, on day: Day) throws(ProtectionRefusal) {
        guard isActive else { throw .alreadyLifted }
        liftedOn = day
        liftedBy = user
        revision = revision.next
    }
}

/// Why a person is protected, as the profile lists it: shelter, witness, address block (Schutzgrund).
public struct ProtectionKind: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
