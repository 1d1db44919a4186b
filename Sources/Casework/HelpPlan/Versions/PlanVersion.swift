import Kernel

/// The plan as it was when the person agreed to it; never changed afterwards (vereinbarte Fassung).
public struct PlanVersion: Identifiable, Equatable, Sendable {
    public let id: Identifier<PlanVersion>
    public let caseFileId: CaseFile.ID
    public let number: Int
    public let agreedOn: Day
    public let signing: PlanSigning
    public let recordedBy: User.ID
    public let recordedAt: Instant
    public let content: PlanContent

    public init(
        _ number: Int,
        of content: PlanContent,
        in caseFile: CaseFile.ID,
        agreedOn: Day,
        signing: PlanSigning,
        by user: User,
        at moment: Moment
    ) {
        id = .new()
        caseFileId = caseFile
        self.number = number
        self.agreedOn = agreedOn
        self.signing = signing
        recordedBy = user.id
        recordedAt = moment.instant
        self.content = content
    }

    /// A version as it is kept.
    public init(kept row: Kept, content: PlanContent) {
        id = row.id
        caseFileId = row.caseFileId
        number = row.number
        agreedOn = row.agreedOn
        signing = PlanSigning(as: row.form, language: row.language, interpreter: row.interpreter)
        recordedBy = row.recordedBy
        recordedAt = row.recordedAt
        self.content = content
    }

    /// The columns of a version beside its content.
    public struct Kept: Decodable, Sendable {
        let id: Identifier<PlanVersion>
        let caseFileId: CaseFile.ID
        let number: Int
        let agreedOn: Day
        let form: PlanSigning.Form
        let language: String
        let interpreter: Bool
        let recordedBy: User.ID
        let recordedAt: Instant
    }
}

/// How the person agreed: on what, in which language, with whose help (Unterschrift).
public struct PlanSigning: Codable, Equatable, Sendable {
    public enum Form: String, Codable, CaseIterable, Sendable {
        case paper, electronic, oral
    }

    public let form: Form
    /// ISO 639 code of the language in which the plan was talked through.
    public let language: String
    public let interpreter: Bool

    public init(as form: Form, language: String, interpreter: Bool) {
        self.form = form
        self.language = language
        self.interpreter = interpreter
    }
}
