import Kernel

/// Marks a person as protected; from then on the household's names stay inside its case (Schutz vermerken).
public struct ProtectPerson: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let person: Person.ID
    public let kind: ProtectionKind

    public init(caseFile: CaseFile.ID, person: Person.ID, kind: ProtectionKind) {
        self.caseFile = caseFile
        self.person = person
        self.kind = kind
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> ProtectionMark
    {
        _ = try stores.caseFiles.require(caseFile)
        guard stores.profile.protectionKinds.contains(where: { $0.code == kind.rawValue }) else {
            throw ProtectionRefusal.unknownKind
        }
        guard let person = try stores.persons.find(person), person.caseFileId == caseFile else {
            throw ProtectionRefusal.notFound
        }
        let marks = try stores.protections.marks(in: caseFile)
        guard !marks.contains(where: { $0.isActive && $0.personId == person.id && $0.kind == kind }) else {
            throw ProtectionRefusal.alreadyMarked
        }
        let mark = ProtectionMark(of: person, kind: kind, by: user.id, on: moment.day)
        try stores.protections.add(mark)
        return mark
    }
}
