import AgencyNetwork
import Kernel

/// Lifts an observation to the structure, where nobody can tell whose case it was (Beobachtung heben).
public struct LiftObservation: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let observation: Observation.ID
    public let text: String
    /// What the check found and the worker knows to name nobody, by its words.
    public let harmless: Set<String>
    public let expected: Revision

    public init(
        caseFile: CaseFile.ID,
        observation: Observation.ID,
        text: String,
        harmless: Set<String> = [],
        expected: Revision
    ) {
        self.caseFile = caseFile
        self.observation = observation
        self.text = text.trimmedWhitespace
        self.harmless = harmless
        self.expected = expected
    }

    public var subject: Subject { Subject("observation", observation) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Observation {
        let file = try stores.caseFiles.requireOpen(caseFile)
        var observation = try stores.observations.require(observation, in: caseFile)
        guard observation.liftedOn == nil else { throw LiftingRefusal.alreadyLifted }
        guard !text.isEmpty else { throw LiftingRefusal.textMissing }
        guard text.count <= 2000 else { throw LiftingRefusal.textTooLong }
        let open = try stores.identifyingMarks(in: text, of: file).filter {
            $0.kind.isCertain || !harmless.contains($0.words)
        }
        guard open.isEmpty else { throw LiftingRefusal.identifies(open) }
        observation.lift(on: moment.day)
        try stores.observations.save(observation, expected: expected)
        let finding = LiftedFinding(
            matter: observation.details.matter,
            agency: observation.details.place.organisationId,
            period: FindingPeriod(of: observation.observedOn, by: stores.profile.steeringRules.findingPeriod),
            text: text
        )
        try stores.lifting.add(finding, of: caseFile)
        return observation
    }
}

extension CaseworkStores {
    func identifyingMarks(in text: String, of file: CaseFile) throws -> [IdentifyingMark] {
        let towns = file.town.isEmpty ? [] : [file.town]
        let words = lifting.revealingWords.adding(places: towns).sparing(profile.steeringRules.largePlaces)
        let persons = try persons.all(in: file.id)
        return IdentityCheck(persons: persons, caseNumber: file.number, words: words).marks(in: text)
    }
}

/// Looks at an observation with what would tell whom it is about, before it is lifted (Heben vorbereiten).
public struct PrepareLifting: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let observation: Observation.ID
    /// The text as it stands in the form; the observation's own where there is none yet.
    public let text: String?

    public init(caseFile: CaseFile.ID, observation: Observation.ID, text: String? = nil) {
        self.caseFile = caseFile
        self.observation = observation
        self.text = text
    }

    public var subject: Subject { Subject("observation", observation) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> LiftingDraft {
        let file = try stores.caseFiles.require(caseFile)
        let observation = try stores.observations.require(observation, in: caseFile)
        let details = observation.details
        let own = [details.description, details.solution].filter { !$0.isEmpty }.joined(separator: "\n")
        let draft = text ?? own
        let grain = stores.profile.steeringRules.findingPeriod
        return LiftingDraft(
            caseFile: file,
            observation: observation,
            text: draft,
            marks: try stores.identifyingMarks(in: draft, of: file),
            period: FindingPeriod(of: observation.observedOn, by: grain),
            agency: try details.place.organisationId.flatMap { try stores.agencies.find($0)?.name },
            profile: stores.profile
        )
    }
}

/// An observation on its way out of the case (Entwurf des Befunds).
public struct LiftingDraft: Sendable {
    public let caseFile: CaseFile
    public let observation: Observation
    public let text: String
    public let marks: [IdentifyingMark]
    public let period: FindingPeriod
    /// Comes along as it stands in the directory.
    public let agency: String?
    public let profile: CaseworkProfile
}

/// Why an observation cannot be lifted.
public enum LiftingRefusal: Refusal, Equatable {
    case alreadyLifted, textMissing, textTooLong
    /// Something in the text could tell whom it is about.
    case identifies([IdentifyingMark])

    public var kind: RefusalKind { self == .alreadyLifted ? .conflict : .invalid }
    public var textKey: String { "lifting.refusal.\(name)" }
    public var field: String? { self == .alreadyLifted ? nil : "text" }

    private var name: String {
        if case .identifies = self { return "identifies" }
        return "\(self)"
    }
}
