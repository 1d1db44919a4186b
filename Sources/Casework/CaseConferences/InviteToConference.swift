import AgencyNetwork
import Kernel

/// Invites an agency that may be told about at least one item, or a person the household brings.
public struct InviteToConference: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    /// `nil` for someone the household brings, who gets no paper.
    public let organisation: Organisation.ID?
    public let name: String

    public init(
        caseFile: CaseFile.ID,
        conference: CaseConference.ID,
        organisation: Organisation.ID? = nil,
        name: String = ""
    ) {
        self.caseFile = caseFile
        self.conference = conference
        self.organisation = organisation
        self.name = name
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> ConferenceGuest
    {
        let conference = try stores.requireOpenConference(conference, in: caseFile)
        let record = try stores.conferences.record(of: conference)
        guard let organisation else {
            let guest = try ConferenceGuest(name, organisation: nil, for: conference)
            try stores.conferences.add(guest)
            return guest
        }
        guard let agency = try stores.agencies.all().first(where: { $0.id == organisation }) else {
            throw ConferenceRefusal.guestMissing
        }
        guard !record.guests.contains(where: { $0.organisationId == organisation }) else {
            throw ConferenceRefusal.guestTwice
        }
        guard !record.items.isEmpty else { throw ConferenceRefusal.noItems }
        let knowledge = try stores.knowledge(of: organisation, in: caseFile, on: conference.details.heldOn)
        guard record.items.contains(where: { $0.mayBeTold(under: knowledge) }) else {
            throw ConferenceRefusal.noRelease
        }
        let guest = try ConferenceGuest(agency.name, organisation: organisation, for: conference)
        try stores.conferences.add(guest)
        return guest
    }
}

/// Takes someone off the list of those invited.
public struct UninviteFromConference: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let guest: ConferenceGuest.ID

    public init(caseFile: CaseFile.ID, conference: CaseConference.ID, guest: ConferenceGuest.ID) {
        self.caseFile = caseFile
        self.conference = conference
        self.guest = guest
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws {
        let conference = try stores.requireOpenConference(conference, in: caseFile)
        let record = try stores.conferences.record(of: conference)
        guard let guest = record.guests.first(where: { $0.id == guest }) else {
            throw ConferenceRefusal.guestMissing
        }
        try stores.conferences.remove(guest)
    }
}
