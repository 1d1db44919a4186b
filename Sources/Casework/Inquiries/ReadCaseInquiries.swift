import AgencyNetwork
import Kernel

/// What offices asked about people of a case and what was asked of them.
public struct ReadCaseInquiries: Query {
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
    ) throws -> CaseInquiries {
        try CaseInquiries(of: try stores.caseFiles.require(caseFile), from: stores, on: moment.day)
    }
}

/// What the page on inquiries shows.
public struct CaseInquiries: Sendable {
    public let caseFile: CaseFile
    public let persons: [Person]
    public let basis: SharingBasis
    /// What reached the case today, the oldest first.
    public let delivered: [DeliveredInquiry]
    public let asked: [CaseInquiry]
    public let looks: [AskedInquiry.ID: [SharedLook]]
    public let today: Day
    let agencies: [Agency]

    init(of file: CaseFile, from stores: any CaseworkStores, on day: Day) throws {
        caseFile = file
        today = day
        persons = try stores.persons.all(in: file.id)
        basis = try stores.sharingBasis(of: file, on: day)
        agencies = try stores.agencies.all()
        delivered = try Self.delivered(to: file, persons, basis, from: stores, on: day)
        asked = try stores.caseInquiries.inquiries(of: file.id)
        looks = try delivered.filter { $0.answer != nil }.reduce(into: [:]) { looks, inquiry in
            looks[inquiry.id] = try stores.caseInquiries.looks(at: inquiry.id, answeredIn: file.id)
        }
    }

    // Only a release opens the way, not a waiver: the answer can be read in Lotse until the release ends.
    private static func delivered(
        to file: CaseFile,
        _ persons: [Person],
        _ basis: SharingBasis,
        from stores: any CaseworkStores,
        on day: Day
    ) throws -> [DeliveredInquiry] {
        let answers = try stores.caseInquiries.answers(in: file.id)
        let offices = Set(basis.holding(on: day).map(\.details.recipientId))
        let births = persons.map(\.details.birth).filter { $0 != .unknown }
        return try offices.flatMap { office -> [DeliveredInquiry] in
            let knowledge = basis.knowledge(of: office, on: day, by: .reading)
            return try stores.caseInquiries.asked(by: office, born: births).compactMap { asked in
                guard let person = asked.person(among: persons) else { return nil }
                let grounds = knowledge.grounds(for: .domain(asked.kind.domain), about: person.id)
                guard let ground = grounds.first else { return nil }
                let answer = answers.first { answer in
                    answer.inquiryId == asked.id && grounds.contains { $0.id == answer.releaseId }
                }
                return DeliveredInquiry(asked: asked, person: person, ground: ground, answer: answer)
            }
        }.sorted { ($0.asked.askedOn, $0.id.text) < ($1.asked.askedOn, $1.id.text) }
    }

    public var waiting: [DeliveredInquiry] { delivered.filter { $0.answer == nil } }

    public func require(_ id: AskedInquiry.ID) throws(CaseInquiryRefusal) -> DeliveredInquiry {
        guard let inquiry = delivered.first(where: { $0.id == id }) else { throw .notFound }
        return inquiry
    }

    public func agency(_ id: Organisation.ID) -> String { agencies.first { $0.id == id }?.name ?? "" }

    public func name(of person: Person.ID) -> String {
        persons.first { $0.id == person }?.details.displayName ?? ""
    }

    /// The offices of block 3 that may be asked about somebody of the household today.
    public var askable: [Agency] {
        agencies.filter { agency in
            agency.keepsRegister && persons.contains { ground(to: agency.id, about: $0.id) != nil }
        }
    }

    /// The release under which an office may be asked about a person; `nil` where there is none.
    public func ground(to office: Organisation.ID, about person: Person.ID) -> Release? {
        guard agencies.contains(where: { $0.id == office && $0.keepsRegister }) else { return nil }
        let residence = ReleasedTopic.domain(LifeDomain(rawValue: "residence"))
        return basis.questions(to: office, on: today).grounds(for: residence, about: person).first
    }

    /// Whether what was asked and answered may still be read.
    public func holds(_ inquiry: CaseInquiry) -> Bool {
        basis.holding(on: today).contains { $0.id == inquiry.releaseId }
    }
}

extension Agency {
    fileprivate var keepsRegister: Bool { kind == .foreignersOffice || kind == .naturalisationOffice }
}
