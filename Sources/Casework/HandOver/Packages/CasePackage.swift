import Kernel
import Pathways

/// What goes to another municipality when responsibility for a household moves there (Fallpaket).
///
/// Persons and steps refer to each other by their place in the package: no identifier leaves the installation.
public struct CasePackage: Codable, Equatable, Sendable {
    public let origin: PackageOrigin
    public var household: PackedHousehold
    public let persons: [PackedPerson]
    public var statuses: [PackedStatus] = []
    public var coverage: [PackedCoverage] = []
    public var facts: [PackedFact] = []
    public var assessment: PackedAssessment?
    public var goals: [PackedGoal] = []
    public var steps: [PackedStep] = []
    public var notes: [PackedNote] = []
    public var followUps: [PackedFollowUp] = []
    public var observations: [PackedObservation] = []
    /// Their contents follow the package in this order.
    public var documents: [PackedDocument] = []
    public var manifest: PackageManifest

    init(
        from origin: PackageOrigin,
        _ household: PackedHousehold,
        _ persons: [PackedPerson],
        _ manifest: PackageManifest
    ) {
        self.origin = origin
        self.household = household
        self.persons = persons
        self.manifest = manifest
    }
}

/// Who hands over, under which number, and who may be asked (Herkunft des Pakets).
public struct PackageOrigin: Codable, Equatable, Sendable {
    public let municipality: String
    public let office: String
    public let caseNumber: String
    public let caseManager: String
}

/// How the household is called, where it lives where that may be said, and where its case stands (Haushalt im Paket).
public struct PackedHousehold: Codable, Equatable, Sendable {
    public let title: String
    /// Empty where it stays behind.
    public var town: String
    public let openedOn: Day
    public let phase: Phase
}

/// A person of the household with the marks that protect them (Person im Paket).
public struct PackedPerson: Codable, Equatable, Sendable {
    public let details: PersonDetails
    /// Reasons for which the person must not be found.
    public let protections: [ProtectionKind]
}

/// A residence status in a package (Aufenthaltsstatus im Paket).
public struct PackedStatus: Codable, Equatable, Sendable {
    public let person: Int
    public let title: ResidenceTitle
    public let asWritten: String
    public let from: Day?
    public let until: Day?
    public let document: String
}

/// Days of coverage in a package (Versorgung im Paket).
public struct PackedCoverage: Codable, Equatable, Sendable {
    public let person: Int
    public let lane: CoverageLane
    public let kind: String
    public let asWritten: String
    public let from: Day?
    public let until: Day?
}

/// Something learnt about a person that rules ask for (Angabe im Paket).
public struct PackedFact: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable { case yes, no, level, number, happened }

    public let person: Int
    public let fact: FactKey
    public let kind: Kind
    /// A word, a number or a day, as the kind has it.
    public let value: String
    public let from: UncertainDay
    public let until: Day?
    public let proof: Proof
    public let source: String
}

/// The latest assessment, as far as it is released (Assessment im Paket).
public struct PackedAssessment: Codable, Equatable, Sendable {
    public let assessedOn: Day
    public let ratings: [DomainRating]
}

/// A goal of the help plan (Ziel im Paket).
public struct PackedGoal: Codable, Equatable, Sendable {
    public let details: GoalDetails
    public let status: Goal.Status
    public let reviewedOn: Day?
}

/// A step of the help plan, after what and for whom (Schritt im Paket).
public struct PackedStep: Codable, Equatable, Sendable {
    public let goal: Int
    public let details: PlanStepDetails
    public let status: PlanStep.Status
    public let begunOn: Day?
    public let doneOn: Day?
    public let after: [Int]
    public let persons: [Int]
}

/// A chosen journal entry with its author's name and what corrected it (Vermerk im Paket).
public struct PackedNote: Codable, Equatable, Sendable {
    public let happenedOn: Day
    public let kind: Note.Kind
    public let text: String
    public let minutes: Int?
    public let author: String
    /// Who took part and what it was about, in words.
    public let about: [String]
    public let corrections: [String]
    public let protected: [ProtectedText]
}

/// Something to come back to on a day; the day always comes along, the words where they are released.
public struct PackedFollowUp: Codable, Equatable, Sendable {
    public let dueOn: Day
    /// Empty where the words stay behind.
    public let text: String
}

/// An observation without the case it was made in (Beobachtung im Paket).
public struct PackedObservation: Codable, Equatable, Sendable {
    public let observedOn: Day
    public let details: ObservationDetails
    public let agency: String
}

/// A paper whose content comes along (Dokument im Paket).
public struct PackedDocument: Codable, Equatable, Sendable {
    public let kind: DocumentKind
    public let datedOn: Day
    public let person: Int?
    public let words: DocumentWords
    public let fileName: String
    public let size: Int
    public let sha256: String
}
