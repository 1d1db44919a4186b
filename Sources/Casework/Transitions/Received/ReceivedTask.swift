import Kernel
import Pathways

/// A task of a transition with all that decides what its agency sees of it (Aufgabe vor der Freigabe).
///
/// No page takes it: what the agency sees is `ReceivedTask`, which only this type can make.
public struct ReceivedTaskRecord: Sendable {
    let task: TransitionTask
    let transition: SphereTransition
    let caseFile: CaseFile
    let person: Person
    let protection: Protection
    let basis: SharingBasis

    public init(
        _ task: TransitionTask,
        of transition: SphereTransition,
        in file: CaseFile,
        from stores: any CaseworkStores,
        on day: Day
    ) throws {
        self.task = task
        self.transition = transition
        caseFile = file
        person = try stores.persons.require(transition.personId)
        protection = try stores.protections.protection(of: file.id)
        basis = try stores.sharingBasis(of: file, on: day)
    }

    /// What an agency sees of it on a day; `nil` where no release lets it know of what the task is about.
    public func received(by organisation: Organisation.ID, on day: Day) -> ReceivedTask? {
        let knowledge = basis.knowledge(of: organisation, on: day, by: .reading)
        guard task.organisationId == organisation, task.dropped == nil, transition.state != .cancelled,
            knowledge.allows(.domain(task.lifeDomain), about: person.id)
        else { return nil }
        return ReceivedTask(self, under: knowledge)
    }
}

/// What an agency with an account sees of its task in a transition: what the release covers (erhaltene Aufgabe).
public struct ReceivedTask: Identifiable, Sendable {
    public let id: TransitionTask.ID
    public let caseFile: CaseFile.ID
    public let caseNumber: String
    public let sender: Organisation.ID
    /// Nothing where the household is protected.
    public let personName: String?
    public let textDe: String
    public let textEn: String
    public let lane: CoverageLane?
    public let dueOn: Day
    /// The first day of the new sphere.
    public let expectedOn: Day
    /// Nothing where livelihood is not released: both spheres tell what somebody lives on.
    public let pair: SpherePair?
    public let handedOn: Day?
    public let takenOn: Day?
    /// The side this agency is on.
    public let side: TransitionTask.Side
    public let revision: Revision

    fileprivate init(_ record: ReceivedTaskRecord, under knowledge: ReleasedKnowledge) {
        let task = record.task
        id = task.id
        caseFile = record.caseFile.id
        caseNumber = record.caseFile.number
        sender = record.caseFile.organisationId
        personName = record.protection.told(record.person.details.displayName)
        textDe = task.textDe
        textEn = task.textEn
        lane = task.secures
        dueOn = task.dueOn
        expectedOn = record.transition.expectedOn
        let tellsLivelihood = knowledge.allows(.domain(TransitionTask.livelihood), about: record.person.id)
        pair = tellsLivelihood ? record.transition.pair : nil
        handedOn = task.handed?.on
        takenOn = task.taken?.on
        side = task.agency.side(in: record.transition.pair)
        revision = task.revision
    }

    public func text(in language: String) -> String { language == "en" ? textEn : textDe }
    public var isDone: Bool { handedOn != nil && takenOn != nil }

    /// Whether the agency has its word to give now; who takes over waits for who hands over.
    public var mayConfirm: Bool {
        switch side {
        case .handing: handedOn == nil
        case .taking: takenOn == nil && handedOn != nil
        }
    }

    public func isOverdue(on day: Day) -> Bool { !isDone && dueOn < day }
}

extension TransitionTask {
    static let livelihood = LifeDomain(rawValue: "livelihood")

    /// What a task that secures no lane is about: accounts, family benefits and settlements are all about money.
    var lifeDomain: LifeDomain { secures?.lifeDomain ?? Self.livelihood }
}

extension SwitchAgency {
    /// Who pays under the sphere that ends hands over; everybody else takes over.
    func side(in pair: SpherePair) -> TransitionTask.Side {
        pays(under: pair.from) ? .handing : .taking
    }

    private func pays(under sphere: LegalSphere) -> Bool {
        switch self {
        case .benefitsOffice: sphere == .asylbLG
        case .jobcenter: sphere == .sgb2
        case .socialOffice: sphere == .sgb12
        case .youthOffice: sphere == .sgb8
        case .employmentAgency, .healthInsurer, .familyBenefitsOffice, .parentalAllowanceOffice,
            .shelterOffice, .foreignersOffice, .federalOffice, .caseManagement, .person:
            false
        }
    }
}
