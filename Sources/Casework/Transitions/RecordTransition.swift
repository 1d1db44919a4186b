import AgencyNetwork
import Kernel

/// Records that a person will change from one legal sphere to another; the checklist of the pair becomes tasks.
public struct RecordTransition: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let person: Person.ID
    public let details: TransitionDetails

    public init(caseFile: CaseFile.ID, person: Person.ID, details: TransitionDetails) {
        self.caseFile = caseFile
        self.person = person
        self.details = details
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(
        in stores: any CaseworkStores,
        by user: User,
        at moment: Moment
    ) throws
        -> SphereTransition
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard let person = try stores.persons.all(in: caseFile).first(where: { $0.id == person }) else {
            throw TransitionRefusal.personUnknown
        }
        guard let checklist = stores.profile.checklist(for: details.pair) else {
            throw TransitionRefusal.pairUnknown
        }
        let known = try stores.transitions.all(in: caseFile)
        guard !known.contains(where: { $0.isOpen && $0.personId == person.id && $0.pair == details.pair })
        else { throw TransitionRefusal.alreadyOpen }
        let transition = SphereTransition(details, of: person, by: user, on: moment.day)
        let agencies = try stores.agencies.all()
        let tasks = checklist.steps.enumerated().map { position, step in
            TransitionTask(
                step,
                at: position,
                of: transition,
                with: step.agency.only(among: agencies)
            )
        }
        try stores.transitions.add(transition, tasks)
        let stamp = TransitionEvent.Stamp(user: user, moment: moment)
        try stores.transitions.add(TransitionEvent(.recorded, of: transition, by: stamp))
        return transition
    }
}
