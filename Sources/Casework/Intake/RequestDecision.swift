import Kernel

/// How the intake of a request ends; each is a normal end (Ergebnis der Klärung).
public enum RequestResult: String, Codable, CaseIterable, Sendable {
    case caseOpened, shortCounselling, referral, refusal, withdrawal

    /// The results that end the request without a case.
    public static var withoutCase: [RequestResult] { allCases.filter { $0 != .caseOpened } }
}

/// What was decided about a request, when and why (Entscheidung).
public struct RequestDecision: Codable, Equatable, Sendable {
    public let result: RequestResult
    public let day: Day
    /// Code of the profile's catalogue of the result.
    public let reason: String
    /// Where the person was referred to.
    public let referredTo: String
    public let remark: String
    public let by: User.ID

    public init(_ made: MadeDecision, by user: User) {
        result = made.result
        day = made.day
        reason = made.reason
        referredTo = made.referredTo
        remark = made.remark
        by = user.id
    }
}

/// A decision as it is entered.
public struct MadeDecision: Equatable, Sendable {
    public let result: RequestResult
    public let day: Day
    public let reason: String
    public let referredTo: String
    public let remark: String

    public init(
        _ result: RequestResult,
        on day: Day,
        reason: String,
        referredTo: String = "",
        remark: String = ""
    ) throws(RequestRefusal) {
        guard remark.count <= 2000, referredTo.count <= 200 else { throw .remarkTooLong }
        self.result = result
        self.day = day
        self.reason = reason
        self.referredTo = referredTo.trimmedWhitespace
        self.remark = remark.trimmedWhitespace
        if result == .referral, self.referredTo.isEmpty { throw .referredToMissing }
    }
}
