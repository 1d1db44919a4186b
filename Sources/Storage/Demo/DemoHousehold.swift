import Casework
import Kernel
import Pathways

/// One household's story, as a file under Resources/Demo/households tells it.
public struct DemoHousehold: Hashable, Sendable, Decodable {
    public struct Move: Hashable, Sendable, Decodable {
        public let to: Phase
        public let day: DemoDay
    }

    public struct Closing: Hashable, Sendable, Decodable {
        public struct Feedback: Hashable, Sendable, Decodable {
            public let rating: Int?
            public let words: String?
            public let declined: Bool?
        }

        public let day: DemoDay
        public let reason: ClosingReason
        public let summary: String?
        public let handOver: String?
        public let feedback: Feedback?
        public let afterCare: DemoDay?
        public let held: String?
    }

    public struct Agreement: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let form: Consent.Form
        public let language: String
        public let interpreter: Bool
        public let withdrawnOn: DemoDay?
        public let note: String?
    }

    public struct Assessment: Hashable, Sendable, Decodable {
        public struct Rating: Hashable, Sendable, Decodable {
            public let worker: Int?
            public let own: Int?
            public let strengths: String?
            public let needs: String?
            /// What the person says.
            public let words: String?
        }

        public let day: DemoDay
        public let kind: Casework.Assessment.Kind?
        public let ratings: [String: Rating]
    }

    public struct Entry: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let kind: Note.Kind
        public let text: String
        public let contact: DemoContactFacts?
    }

    public struct Paper: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let kind: DocumentKind
        public let description: String
        public let source: String
        public let special: Bool?
        public let text: String
    }

    public struct Writing: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let template: String
        /// Key of a person.
        public let person: String
        public let address: String
    }

    public struct Reminder: Hashable, Sendable, Decodable {
        public let dueOn: DemoDay
        public let text: String
        public let done: Bool
    }

    public struct Shelter: Hashable, Sendable, Decodable {
        /// Key of the person.
        public let person: String
        public let kind: ProtectionKind
    }

    /// A file opened for a time by somebody who is not responsible for it.
    public struct Opening: Hashable, Sendable, Decodable {
        public let kind: CaseAccess.Kind
        /// Sign-in name.
        public let by: String
        public let day: DemoDay
        public let reason: String
        public let words: String
    }

    public let key: String
    public let title: String
    public let protected: Shelter?
    public let openings: [Opening]?
    /// Sign-in name of the colleague who takes the case over today.
    public let handedOverTo: String?
    /// Sign-in name.
    public let caseManager: String
    public let town: String
    public let openedOn: DemoDay
    /// Where the moves lead; told twice, so that a slip is found.
    public let phase: Phase
    public let moves: [Move]
    public let closed: Closing?
    /// The request from which the case came, where it is told.
    public let request: DemoRequest.Told?
    public let persons: [DemoPerson]
    public let consent: Agreement?
    public let releases: [DemoRelease]?
    public let referrals: [DemoReferral]?
    public let assessments: [Assessment]?
    public let plan: DemoPlan?
    public let network: [DemoContact]?
    public let notes: [Entry]
    public let observations: [DemoObservation]?
    public let conferences: [DemoConference]?
    public let transitions: [DemoTransition]?
    public let followUps: [Reminder]
    public let papers: [Paper]?
    public let letters: [Writing]?
}

/// Someone of a household of the demo, with the history of titles and coverage.
public struct DemoPerson: Hashable, Sendable, Decodable {
    public struct Status: Hashable, Sendable, Decodable {
        public let title: ResidenceTitle
        public let from: DemoDay
        public let until: DemoDay?
        public let document: String?
        public let note: String?
    }

    public struct Coverage: Hashable, Sendable, Decodable {
        public let lane: CoverageLane
        public let kind: String
        public let from: DemoDay
        public let until: DemoDay?
        public let note: String?
    }

    public let key: String
    public let family: String
    public let given: String
    public let original: String?
    public let birth: DemoUncertainDay
    public let sex: Sex
    /// ISO 3166-1 alpha-3.
    public let nationality: String
    public let entry: DemoUncertainDay?
    public let languages: [String]
    public let relation: Relation
    public let statuses: [Status]?
    public let coverage: [Coverage]?
    public let facts: [DemoFact]?
}
