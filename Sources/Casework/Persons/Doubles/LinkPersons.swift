import Kernel

/// Links two records that mean one person; both stay as they are.
public struct LinkPersons: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let other: Person.ID
    public let reason: LinkReason
    /// Two members of one household are seldom one person; who links them says so.
    public let isSureWithinHousehold: Bool

    public init(
        person: Person.ID,
        other: Person.ID,
        reason: LinkReason,
        isSureWithinHousehold: Bool = false
    ) {
        self.person = person
        self.other = other
        self.reason = reason
        self.isSureWithinHousehold = isSureWithinHousehold
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PersonLink {
        guard person != other else { throw LinkRefusal.samePerson }
        let one = try stores.persons.require(person)
        let another = try stores.persons.require(other)
        if one.caseFileId == another.caseFileId, !isSureWithinHousehold { throw LinkRefusal.sameHousehold }
        guard try !stores.doubles.hasLink(person, other) else { throw LinkRefusal.alreadyLinked }
        let link = PersonLink(person, other, because: reason, by: user, at: moment.instant)
        try stores.doubles.add(link)
        return link
    }
}

/// Undoes a link; who linked and who undid it, and why, stays to be read.
public struct UndoPersonLink: Action {
    public static let permission = Permission.leadCases

    public let link: PersonLink.ID
    public let reason: LinkReason

    public init(link: PersonLink.ID, reason: LinkReason) {
        self.link = link
        self.reason = reason
    }

    public var subject: Subject { Subject("personLink", link) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PersonLink {
        guard var link = try stores.doubles.find(link) else { throw LinkRefusal.notFound }
        try link.undo(because: reason, by: user, at: moment.instant)
        try stores.doubles.save(link)
        return link
    }
}
