import Casework
import Kernel
import Pathways

/// A request of the demo that waits or ended, as Resources/Demo/requests.yaml tells it.
public struct DemoRequest: Hashable, Sendable, Decodable {
    public struct Told: Hashable, Sendable, Decodable {
        public let receivedOn: DemoDay
        public let source: String
        public let way: String
        public let askedBy: String?
        public let reason: String
        public let domains: [LifeDomain]
        public let interpreter: IntakeAnswer
        public let title: ResidenceTitle?
        public let contact: String?
        public let clarified: Clarified?
    }

    public struct Clarified: Hashable, Sendable, Decodable {
        public let criteria: [String: IntakeAnswer]
        public let remarks: [String: String]?
        public let checks: [String: IntakeAnswer]
        public let contacts: [String: String]?
    }

    public struct Ending: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let result: RequestResult
        public let reason: String
        public let referredTo: String?
        public let remark: String?
    }

    /// Sign-in name of who received it.
    public let receivedBy: String
    public let takes: Bool
    public let town: String
    public let person: DemoPerson
    public let told: Told
    public let ended: Ending?
}
