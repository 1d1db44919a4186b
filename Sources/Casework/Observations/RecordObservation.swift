import Kernel

/// Notes in a case what helped or hindered there.
public struct RecordObservation: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let details: ObservationDetails
    public let source: ObservationSource
    /// Whoever writes has looked: what sounds like a name is none.
    public let namesNobody: Bool

    public init(
        caseFile: CaseFile.ID,
        details: ObservationDetails,
        source: ObservationSource = ObservationSource(),
        namesNobody: Bool = false
    ) {
        self.caseFile = caseFile
        self.details = details
        self.source = source
        self.namesNobody = namesNobody
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Observation {
        _ = try stores.caseFiles.requireOpen(caseFile)
        try details.check(in: caseFile, of: stores, at: moment, namesNobody: namesNobody)
        try checkSource(in: stores)
        let observation = Observation(details, in: caseFile, from: source, by: user, on: moment.day)
        try stores.observations.add(observation)
        return observation
    }

    private func checkSource(in stores: any CaseworkStores) throws {
        if let note = source.note {
            guard try stores.notes.find(note, in: caseFile) != nil else {
                throw ObservationRefusal.sourceUnknown
            }
        }
        if let step = source.planStep { _ = try stores.helpPlans.requireStep(step, in: caseFile) }
    }
}

extension ObservationDetails {
    func check(
        in caseFile: CaseFile.ID,
        of stores: any CaseworkStores,
        at moment: Moment,
        namesNobody: Bool
    ) throws {
        let profile = stores.profile
        guard profile.observationKinds.contains(where: { $0.code == matter.kind.rawValue }) else {
            throw ObservationRefusal.kindUnknown
        }
        guard profile.lifeDomains.contains(matter.lifeDomain) else { throw ObservationRefusal.domainUnknown }
        let spheres = Set(profile.legalSpheres.map(\.code))
        let named = [matter.originSphere, matter.targetSphere].compactMap { $0?.rawValue }
        guard spheres.isSuperset(of: named) else { throw ObservationRefusal.sphereUnknown }
        if let since = time.sinceOn, since > moment.day { throw ObservationRefusal.inTheFuture }
        guard !namesNobody else { return }
        let persons = try stores.persons.all(in: caseFile)
        let words = NameMention.words(in: description + "\n" + solution, naming: persons)
        guard words.isEmpty else { throw ObservationRefusal.namesSomeone(words) }
    }
}
