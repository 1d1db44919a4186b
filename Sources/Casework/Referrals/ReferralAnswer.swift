import Kernel

/// What a recipient says to a referral (Antwort auf eine Vermittlung).
public enum ReferralAnswer: Equatable, Sendable {
    case accept
    case decline(ReferralReason)
    case begin
    case complete(ReferralResult?)
    case breakOff(ReferralReason, ReferralResult?)
    case report(ReferralResult)

    /// Where it leads; with its result at hand it leads to the report at once.
    var states: [ReferralState] {
        switch self {
        case .accept: [.accepted]
        case .decline: [.declined]
        case .begin: [.begun]
        case .complete(let result): [.completed] + (result == nil ? [] : [.reported])
        case .breakOff(_, let result): [.brokenOff] + (result == nil ? [] : [.reported])
        case .report: [.reported]
        }
    }
}

/// Why something does not go on: a code of the profile, and words (Grund).
public struct ReferralReason: Codable, Equatable, Sendable {
    public let reason: String
    public let words: String

    public init(_ reason: String, words: String = "") throws(ReferralRefusal) {
        let words = words.trimmedWhitespace
        guard words.count <= 500 else { throw .wordsTooLong }
        self.reason = reason
        self.words = words
    }
}

/// What came of a referral: a code of the profile, and words for the sender (Ergebnis).
public struct ReferralResult: Codable, Equatable, Sendable {
    public let outcome: String
    public let text: String

    public init(_ outcome: String, text: String) throws(ReferralRefusal) {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .resultMissing }
        guard text.count <= 1000 else { throw .resultTooLong }
        self.outcome = outcome
        self.text = text
    }
}
