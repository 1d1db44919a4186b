import Kernel
import Steering

/// A grant notice of the demo, with what was called and what is due.
public struct DemoGrant: Hashable, Sendable, Decodable {
    public struct Call: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let amount: Money
        public let note: String
    }

    public struct Deadline: Hashable, Sendable, Decodable {
        public let title: String
        public let day: DemoDay
        public let done: DemoDay?
    }

    /// The sum that stood there until the day.
    public struct Correction: Hashable, Sendable, Decodable {
        public let day: DemoDay
        public let from: Money
    }

    public let day: DemoDay
    public let reference: String
    public let authority: String
    public let block: FundingBlock
    public let issuedOn: DemoDay
    public let from: DemoDay
    public let until: DemoDay
    public let amount: Money
    public let calls: [Call]
    public let deadlines: [Deadline]
    public let corrected: Correction?
}

/// A paper of the demo, issued on a day or still a draft.
public struct DemoPaper: Hashable, Sendable, Decodable {
    public let layout: String
    public let day: DemoDay
    public let number: Int
    public let title: String
    public let issued: DemoDay?
    public let fields: [String: PaperValue]
}
