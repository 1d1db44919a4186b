import Kernel

/// Puts something on the agenda of a case conference.
public struct AddConferenceItem: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let lifeDomain: LifeDomain
    public let person: Person.ID?
    public let text: String

    public init(
        caseFile: CaseFile.ID,
        conference: CaseConference.ID,
        lifeDomain: LifeDomain,
        person: Person.ID? = nil,
        text: String
    ) {
        self.caseFile = caseFile
        self.conference = conference
        self.lifeDomain = lifeDomain
        self.person = person
        self.text = text
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> ConferenceItem
    {
        let conference = try stores.requireOpenConference(conference, in: caseFile)
        guard stores.profile.lifeDomains.contains(lifeDomain) else { throw ConferenceRefusal.domainUnknown }
        if let person {
            let household = try stores.persons.all(in: caseFile)
            guard household.contains(where: { $0.id == person }) else {
                throw ConferenceRefusal.personUnknown
            }
        }
        let item = try ConferenceItem(lifeDomain, of: person, text, for: conference)
        try stores.conferences.add(item)
        return item
    }
}

/// Takes something off the agenda, as long as no minutes speak of it.
public struct RemoveConferenceItem: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let item: ConferenceItem.ID

    public init(caseFile: CaseFile.ID, conference: CaseConference.ID, item: ConferenceItem.ID) {
        self.caseFile = caseFile
        self.conference = conference
        self.item = item
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws {
        let conference = try stores.requireOpenConference(conference, in: caseFile)
        let record = try stores.conferences.record(of: conference)
        let item = try record.item(item)
        let isSpokenOf =
            record.entries.contains { $0.itemId == item.id }
            || record.agreements.contains { $0.itemId == item.id }
        guard !isSpokenOf else { throw ConferenceRefusal.itemInMinutes }
        try stores.conferences.remove(item)
    }
}

extension CaseworkStores {
    func requireOpenConference(
        _ id: CaseConference.ID,
        in caseFile: CaseFile.ID
    ) throws -> CaseConference {
        _ = try caseFiles.requireOpen(caseFile)
        let conference = try conferences.require(id, in: caseFile)
        guard conference.cancelledOn == nil else { throw ConferenceRefusal.cancelled }
        return conference
    }
}
