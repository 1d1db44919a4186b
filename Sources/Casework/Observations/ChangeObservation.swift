import Kernel

/// Rewords an observation, or adds how it was solved.
public struct ChangeObservation: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let observation: Observation.ID
    public let details: ObservationDetails
    public let namesNobody: Bool
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        observation: Observation.ID,
        details: ObservationDetails,
        namesNobody: Bool = false,
        expected: Revision
    ) {
        self.caseFile = caseFile
        self.observation = observation
        self.details = details
        self.namesNobody = namesNobody
        self.expected = expected
    }

    public var subject: Subject { Subject("observation", observation) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Observation {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var observation = try stores.observations.require(observation, in: caseFile)
        try details.check(in: caseFile, of: stores, at: moment, namesNobody: namesNobody)
        observation.change(to: details)
        try stores.observations.save(observation, expected: expected)
        return observation
    }
}
