import Casework
import Kernel

/// What a household of the demo wants to reach, and the steps there.
public struct DemoPlan: Hashable, Sendable, Decodable {
    public struct Goal: Hashable, Sendable, Decodable {
        public let domain: LifeDomain
        public let text: String
        public let targetOn: DemoDay
        public let status: Casework.Goal.Status
        public let outcome: String?
        public let steps: [Step]
        /// Keys of persons.
        public let agreedBy: [String]?
        public let smart: [String: String]?
    }

    public struct Step: Hashable, Sendable, Decodable {
        public let text: String
        /// Key of an organisation.
        public let agency: String
        public let dueOn: DemoDay
        public let status: PlanStep.Status
        /// Names the step for those that come after it.
        public let key: String?
        public let days: Int?
        public let after: [String]?
        /// Keys of persons.
        public let persons: [String]?
        public let sphere: LegalSphere?
        public let responsible: Responsible?
        public let begunOn: DemoDay?
        public let doneOn: DemoDay?
    }

    /// How the plan was agreed.
    public struct Signing: Hashable, Sendable, Decodable {
        public let form: PlanSigning.Form
        public let language: String
        public let interpreter: Bool
    }

    public let agreedOn: DemoDay?
    public let signing: Signing?
    public let reviewOn: DemoDay?
    public let goals: [Goal]
}

/// Someone around a household of the demo.
public struct DemoContact: Hashable, Sendable, Decodable {
    public let kind: NetworkContact.Kind
    public let name: String
    public let role: String
    public let tie: NetworkContact.Tie
    public let effect: NetworkContact.Effect
    public let remark: String?
}
