import AgencyNetwork
import Kernel

/// The conferences of a case, the latest first.
public struct ReadConferences: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseConferences {
        CaseConferences(
            caseFile: try stores.caseFiles.require(caseFile),
            conferences: try stores.conferences.all(in: caseFile),
            signed: try stores.conferences.signed(in: caseFile),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on conferences shows.
public struct CaseConferences: Sendable {
    public let caseFile: CaseFile
    public let conferences: [CaseConference]
    public let signed: Set<CaseConference.ID>
    public let profile: CaseworkProfile
    public let today: Day

    public func standing(of conference: CaseConference) -> CaseConference.Standing {
        conference.standing(on: today, minutesSigned: signed.contains(conference.id))
    }
}

/// One conference with its agenda, who may be told what there, minutes and agreements.
public struct ReadConference: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID

    public init(caseFile: CaseFile.ID, conference: CaseConference.ID) {
        self.caseFile = caseFile
        self.conference = conference
    }

    public var subject: Subject { Subject("conference", conference) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> HeldConference {
        let file = try stores.caseFiles.require(caseFile)
        let conference = try stores.conferences.require(conference, in: caseFile)
        let record = try stores.conferences.record(of: conference)
        let day = max(conference.details.heldOn, moment.day)
        let basis = try stores.sharingBasis(of: file, on: day)
        return HeldConference(
            caseFile: file,
            conference: conference,
            record: record,
            persons: try stores.persons.all(in: caseFile),
            plan: try stores.helpPlans.plan(of: caseFile),
            agencies: try stores.agencies.all(),
            basis: basis,
            protection: try stores.protections.protection(of: caseFile),
            telling: day,
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page of one conference shows.
public struct HeldConference: Sendable {
    public let caseFile: CaseFile
    public let conference: CaseConference
    public let record: ConferenceRecord
    public let persons: [Person]
    public let plan: HelpPlan
    public let agencies: [Agency]
    let basis: SharingBasis
    let protection: Protection
    /// The day on which something would be told: that of the conference, or today once it has passed.
    let telling: Day
    public let profile: CaseworkProfile
    public let today: Day

    public var standing: CaseConference.Standing {
        conference.standing(on: today, minutesSigned: record.signed != nil)
    }

    public func knowledge(of organisation: Organisation.ID) -> ReleasedKnowledge {
        basis.knowledge(of: organisation, on: telling)
    }

    /// Items that the releases let this organisation be told about.
    public func told(to organisation: Organisation.ID) -> [ConferenceItem] {
        let knowledge = knowledge(of: organisation)
        return record.items.filter { $0.mayBeTold(under: knowledge) }
    }

    /// Items for which this organisation has no release.
    public func withheld(from organisation: Organisation.ID) -> [ConferenceItem] {
        let told = told(to: organisation)
        return record.items.filter { item in !told.contains { $0.id == item.id } }
    }

    public func person(_ id: Person.ID?) -> Person? {
        persons.first { $0.id == id }
    }

    /// Letters by which invited agencies know whose case it is, beside its number.
    public var initials: String {
        guard let first = persons.first?.details else { return "" }
        let letters = [first.givenName, first.familyName].compactMap(\.first).map { "\($0)." }
        return protection.told(letters.joined(separator: " ")) ?? ""
    }
}
