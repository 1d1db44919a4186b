import Casework
import Kernel

/// What a household of the demo was referred for, and what the agency said to it.
public struct DemoReferral: Hashable, Sendable, Decodable {
    public enum Word: String, Hashable, Sendable, Decodable {
        case accept, decline, begin, complete, breakOff
    }

    public struct Answer: Hashable, Sendable, Decodable {
        public let day: DemoDay
        /// Sign-in name.
        public let by: String
        public let say: Word
        public let reason: String?
        public let words: String?
        public let outcome: String?
    }

    /// Key of an organisation.
    public let to: String
    public let need: LifeDomain
    /// Keys of persons of the household.
    public let persons: [String]
    public let wish: String
    public let day: DemoDay
    public let neededBy: DemoDay?
    public let answers: [Answer]?
}

extension DemoReferral.Answer {
    var answer: ReferralAnswer {
        get throws {
            switch say {
            case .accept: .accept
            case .begin: .begin
            case .decline: .decline(try ReferralReason(reason ?? "", words: words ?? ""))
            case .breakOff: .breakOff(try ReferralReason(reason ?? "", words: words ?? ""), nil)
            case .complete: .complete(try outcome.map { try ReferralResult($0, text: words ?? "") })
            }
        }
    }
}
