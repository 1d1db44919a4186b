import Kernel

/// Why a post cannot be kept as asked (Absage zu einer Stelle).
public enum StaffPostRefusal: Refusal, Equatable {
    case notFound
    case codeMissing, codeTaken, titleMissing, employerMissing
    case endsBeforeItBegins, shareMissing, labelMissing, sumMissing, tooManyEntries
    case overfilled(Day)
    /// § 9 Abs. 4 TIntG: nobody pays for what somebody else pays already.
    case paidTwice(Day)
    /// Whoever bears this sign holds more than a full-time post with another one, of that number.
    case employedTwice(String, Day, String)

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .paidTwice, .overfilled, .employedTwice: .conflict
        default: .invalid
        }
    }

    public var textKey: String {
        switch self {
        case .overfilled: "funding.refusal.overfilled"
        case .paidTwice: "funding.refusal.paidTwice"
        case .employedTwice: "funding.refusal.employedTwice"
        default: "funding.refusal.\(self)"
        }
    }

    public var textValues: [String: String] {
        switch self {
        case .overfilled(let day), .paidTwice(let day): Self.month(of: day)
        case .employedTwice(let label, let day, let code):
            Self.month(of: day).merging(["label": label, "code": code]) { first, _ in first }
        default: [:]
        }
    }

    public var field: String? {
        switch self {
        case .codeMissing, .codeTaken: "code"
        case .titleMissing: "title"
        case .employerMissing: "employer"
        case .endsBeforeItBegins: "until"
        case .shareMissing, .overfilled, .paidTwice, .employedTwice: "share"
        case .labelMissing: "label"
        case .sumMissing: "yearly"
        default: nil
        }
    }

    private static func month(of day: Day) -> [String: String] {
        ["day": day.german, "month": "\(day.month < 10 ? "0" : "")\(day.month)/\(day.year)"]
    }
}
