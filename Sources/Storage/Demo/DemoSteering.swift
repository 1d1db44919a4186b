import Kernel
import Steering

/// What became of the observations in the demo's households, as Resources/Demo/steering.yaml tells it.
public struct DemoSteering: Hashable, Sendable, Decodable {
    public struct Group: Hashable, Sendable, Decodable {
        public let name: String
        public let mandate: String
        public let from: DemoDay
        public let until: DemoDay
        /// Functions by key of the organisation.
        public let members: [String: String]
    }

    public struct Theme: Hashable, Sendable, Decodable {
        public let key: String
        public let day: DemoDay
        public let kind: String
        public let domain: String
        public let title: String
        public let summary: String
    }

    public struct Priorities: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let themes: [String]
    }

    public struct Assignment: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let theme: String
    }

    public struct Item: Hashable, Sendable, Decodable {
        public let title: String
        public let theme: String?
        public let said: String?
    }

    public struct Decision: Hashable, Sendable, Decodable {
        public let theme: String
        public let wording: String
        public let yes: Int
        public let no: Int
        public let abstain: Int
        public let responsible: String
        public let due: DemoDay
    }

    public struct Measure: Hashable, Sendable, Decodable {
        public let kind: String
        public let title: String
        public let agency: String
        public let due: DemoDay
        /// What is measured, as far as the demo's cases allow.
        public let aim: String
        public let direction: EffectAim.Direction
        public let from: DemoDay
        public let steps: [Step]?
        /// When the comparison was kept as a finding.
        public let judged: DemoDay?
    }

    /// How far a measure came on a day.
    public struct Step: Hashable, Sendable, Decodable {
        public let to: MeasureState
        public let day: DemoDay
        public let evidence: String
    }

    public struct Meeting: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let called: DemoDay
        public let time: String
        public let place: String
        public let items: [Item]
        /// Keys of organisations that did not come.
        public let absent: [String]?
        public let decision: Decision?
        public let measure: Measure?
        public let minutes: String?
    }

    /// Sign-in name of the coordination.
    public let keeper: String
    public let board: String
    public let group: Group
    public let themes: [Theme]
    public let priorities: [Priorities]
    public let assigned: [Assignment]
    public let meetings: [Meeting]
    public let grants: [DemoGrant]
    public let papers: [DemoPaper]
}
