/// How a municipality closes cases: the scale for feedback and what after-care is called (Profil des Abschlusses).
public struct ClosingProfile: Decodable, Equatable, Sendable {
    /// A text the office reads, in its languages.
    public struct Wording: Decodable, Equatable, Sendable {
        public let de: String
        public let en: String
    }

    public let feedbackScale: [CaseworkProfile.Rating]
    /// The follow-up that is set for the day of the after-care.
    public let afterCare: Wording
}

/// Years from closing until a file becomes due for deletion (Aufbewahrungsfrist).
public struct RetentionYears: Decodable, Equatable, Sendable {
    public let closedCase: Int
    /// By reason of closing, where it is not that of other closed cases.
    public let reasons: [String: Int]
    /// For requests that did not become a case, by result.
    public let requests: [String: Int]
    /// For procedures in the registers of block 3; as other closed cases where nothing is said.
    public let procedures: Int?

    public func years(after reason: ClosingReason) -> Int {
        reasons[reason.rawValue] ?? closedCase
    }

    public func years(after result: RequestResult) -> Int {
        requests[result.rawValue] ?? closedCase
    }
}
