import Kernel

/// What the person agreed to, when, in which form and language (Einwilligung).
///
/// Withdrawal ends its effect; the proof that it was given stays (Art. 7 DSGVO).
public struct Consent: Identifiable, Codable, Equatable, Sendable {
    public enum Form: String, Codable, CaseIterable, Sendable {
        case written, electronic, oral
    }

    public let id: Identifier<Consent>
    public let caseFileId: CaseFile.ID
    public let textVersion: Int
    /// ISO 639 code of the language it was explained in.
    public let language: String
    public let form: Form
    public let interpreter: Bool
    public let givenOn: Day
    public let validUntil: Day?
    public private(set) var withdrawnOn: Day?
    public let recordedBy: User.ID
    public private(set) var revision: Revision

    public func isValid(on day: Day) -> Bool {
        givenOn <= day && (validUntil.map { day <= $0 } ?? true) && (withdrawnOn.map { day < $0 } ?? true)
    }

    public mutating func withdraw(on day: Day) throws(ConsentRefusal) {
        guard withdrawnOn == nil else { throw .alreadyWithdrawn }
        guard day >= givenOn else { throw .withdrawnBeforeGiven }
        withdrawnOn = day
        revision = revision.next
    }
}

extension Consent {
    public init(_ given: GivenConsent, in caseFile: CaseFile.ID, textVersion: Int, by user: User) {
        id = .new()
        caseFileId = caseFile
        self.textVersion = textVersion
        language = given.language
        form = given.form
        interpreter = given.interpreter
        givenOn = given.on
        validUntil = given.validUntil
        withdrawnOn = nil
        recordedBy = user.id
        revision = .first
    }
}

/// How a consent was given.
public struct GivenConsent: Equatable, Sendable {
    public let on: Day
    public let validUntil: Day?
    public let form: Consent.Form
    public let language: String
    public let interpreter: Bool

    public init(
        on day: Day,
        validUntil: Day?,
        form: Consent.Form,
        language: String,
        interpreter: Bool
    )
        throws(ConsentRefusal)
    {
        if let validUntil, validUntil < day { throw .endsBeforeGiven }
        on = day
        self.validUntil = validUntil
        self.form = form
        self.language = language
        self.interpreter = interpreter
    }
}
