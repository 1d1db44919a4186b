import Kernel

/// The address under which a partner without an account answers one referral (Antwortlink).
public struct ReferralLink: Identifiable, Codable, Equatable, Sendable {
    /// So many wrong codes lock it.
    public static let mostWrongCodes = 5

    public let id: Identifier<ReferralLink>
    public let referralId: Referral.ID
    public let caseFileId: CaseFile.ID
    public let madeBy: User.ID
    public let madeAt: Instant
    public let expiresAt: Instant
    public let wrongCodes: Int
    public let closedAt: Instant?

    init(of referral: Referral, by user: User, at moment: Moment, days: Int) {
        id = .random()
        referralId = referral.id
        caseFileId = referral.caseFileId
        madeBy = user.id
        madeAt = moment.instant
        expiresAt = moment.instant.adding(seconds: Int64(days) * 86_400)
        wrongCodes = 0
        closedAt = nil
    }

    public func isOpen(at instant: Instant) -> Bool { dead(at: instant) == nil }

    /// Why it opens nothing any more.
    func dead(at instant: Instant) -> ReferralLinkRefusal? {
        if closedAt != nil { return .closed }
        if wrongCodes >= Self.mostWrongCodes { return .locked }
        return instant < expiresAt ? nil : .expired
    }
}

extension Identifier<ReferralLink> {
    // One that sorts by time would say when the link was made.
    fileprivate static func random() -> Self {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdef")
        return Self(String((0..<32).map { _ in digits[Int.random(in: 0..<16, using: &generator)] }))
    }
}

/// The code that opens a link, told by another way and kept only as its hash (Code).
public struct LinkCode: Equatable, Sendable {
    static let length = 8
    private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    /// Eight letters and digits, none of which looks like another.
    public let text: String

    init() {
        var generator = SystemRandomNumberGenerator()
        text = String((0..<Self.length).map { _ in Self.letters[Int.random(in: 0..<32, using: &generator)] })
    }

    /// As somebody typed it, with or without a gap; `nil` where it cannot be one.
    public init?(_ typed: String) {
        guard typed.utf8.count <= 40 else { return nil }
        let text = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard text.count == Self.length, text.allSatisfy(Self.letters.contains) else { return nil }
        self.text = text
    }

    /// In two halves, as one reads it out.
    public var spaced: String { "\(text.prefix(4))-\(text.suffix(4))" }
}

/// Why a link opens nothing.
public enum ReferralLinkRefusal: String, Refusal {
    /// It was changed, or there is none.
    case unknown
    case expired, closed, locked, wrongCode

    public var kind: RefusalKind { self == .wrongCode ? .invalid : .notFound }
    public var textKey: String { "referralLinks.refusal.\(rawValue)" }
    public var field: String? { self == .wrongCode ? "code" : nil }
}
