import AgencyNetwork
import Kernel
import StatusOffice

/// A procedure in the register of a demo office, as Resources/Demo/procedures.yaml tells it.
public struct DemoProcedure: Hashable, Sendable, Decodable {
    public struct Ending: Hashable, Sendable, Decodable {
        public let outcome: ProcedureOutcome
        public let reason: ProcedureReason
        public let day: DemoDay
        public let closed: DemoDay?
    }

    public struct Question: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let kind: OfficeQuestion
        public let text: String
    }

    /// Sign-in name of the clerk.
    public let clerk: String
    public let family: String
    public let given: String
    public let birth: DemoDay
    public let file: String
    public let pathway: String
    public let reviewed: [String]?
    public let applied: DemoDay
    public let complete: DemoDay?
    public let next: DemoDay?
    public let step: String?
    public let ended: Ending?
    public let asks: Question?
}
