import Kernel
import Pathways

/// The case a deadline belongs to, as far as a list may name it.
public struct DueCase: Codable, Sendable {
    public let caseFileId: CaseFile.ID
    public let caseTitle: String?
    public let caseNumber: String
    public let responsibleId: User.ID
    public let revision: Revision
}

/// The person a deadline is about, as far as a list may name them.
public struct DuePerson: Codable, Sendable {
    public let id: Person.ID
    public let familyName: String?
    public let givenName: String?
    public let originalName: String?
}

extension DueItem {
    /// A day on which a pathway opens or closes for someone.
    public init(_ deadline: PathwayDeadline, of person: DuePerson, in file: DueCase) {
        kind = deadline.kind == .closes ? .pathwayCloses : .pathwayOpens
        recordId = "\(person.id.text)-\(deadline.pathway)"
        revision = file.revision
        caseFileId = file.caseFileId
        caseTitle = file.caseTitle
        caseNumber = file.caseNumber
        responsibleId = file.responsibleId
        dueOn = deadline.day
        text = deadline.pathway + (deadline.isCertain ? "" : Self.onlyPossible)
        familyName = person.familyName
        givenName = person.givenName
        originalName = person.originalName
    }

    // Kept in the text, which is a code here.
    private static let onlyPossible = "?"

    /// The pathway that opens or closes.
    public var pathway: String? {
        guard kind == .pathwayCloses || kind == .pathwayOpens else { return nil }
        return isOnlyPossible ? String(text.dropLast()) : text
    }

    /// Whom the pathway opens or closes for.
    public var pathwayPerson: Person.ID? {
        pathway.map { Person.ID(String(recordId.dropLast($0.count + 1))) }
    }

    /// Something still has to be found out.
    public var isOnlyPossible: Bool { text.hasSuffix(Self.onlyPossible) }
}
