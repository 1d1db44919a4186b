import Casework
import Kernel

/// What a contact of the demo tells beside its text.
public struct DemoContactFacts: Hashable, Sendable, Decodable {
    public struct Topic: Hashable, Sendable, Decodable {
        /// As `integration.housing`.
        public let topic: String
        public let persons: Int
        public let actions: Int
    }

    public let time: String?
    public let minutes: Int?
    /// Keys of persons of the household.
    public let persons: [String]?
    /// Keys of organisations.
    public let agencies: [String]?
    public let interpreter: String?
    public let third: String?
    public let topics: [Topic]?
    /// By special category.
    public let protected: [String: String]?
}

/// What a case manager of the demo observed about the system.
public struct DemoObservation: Hashable, Sendable, Decodable {
    public let day: DemoDay
    public let kind: ObservationKind
    public let domain: LifeDomain
    public let from: LegalSphere?
    public let to: LegalSphere?
    /// Key of an organisation.
    public let agency: String?
    public let waitingDays: Int?
    public let text: String
    public let solution: String?
    /// Passed on to steering as it stands.
    public let lifted: Bool?
}

/// A case conference of the demo.
public struct DemoConference: Hashable, Sendable, Decodable {
    public struct Item: Hashable, Sendable, Decodable {
        public let domain: LifeDomain
        /// Key of a person; nobody means everybody.
        public let person: String?
        public let text: String
        public let minutes: String?
    }

    public struct Agreement: Hashable, Sendable, Decodable {
        /// Place in the agenda, from 0.
        public let item: Int
        public let what: String
        public let who: String
        public let until: DemoDay
    }

    public let convenedOn: DemoDay
    public let day: DemoDay
    public let time: String?
    public let place: String
    public let video: Bool?
    public let occasion: ConferenceOccasion
    public let agreed: Bool
    public let items: [Item]
    /// Keys of organisations; each needs a release.
    public let agencies: [String]?
    public let brought: [String]?
    public let agreements: [Agreement]?
}
