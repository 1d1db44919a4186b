import AgencyNetwork
import Kernel

/// What case management asks the user's office.
public struct ListQuestions: Query {
    public static let permission = Permission.keepRegister
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("procedureQuestion") }

    public func answer(
        from stores: any StatusOfficeStores,
        for user: User,
        at moment: Moment
    ) throws -> [ReceivedQuestion] {
        try stores.questions.all()
    }
}

/// One question of case management, with the office's own procedures of that person.
public struct ReadQuestion: Query {
    public static let permission = Permission.keepRegister
    public static let readsPersonalData = true

    public let question: ReceivedQuestion.ID

    public init(_ question: ReceivedQuestion.ID) {
        self.question = question
    }

    public var subject: Subject { Subject("procedureQuestion", question) }

    public func answer(
        from stores: any StatusOfficeStores,
        for user: User,
        at moment: Moment
    ) throws -> QuestionRecord {
        guard let question = try stores.questions.find(question) else { throw InquiryRefusal.notFound }
        return QuestionRecord(
            question: question,
            procedures: try stores.procedures.born(on: question.about.birth),
            today: moment.day
        )
    }
}

/// What the page on a question shows.
public struct QuestionRecord: Sendable {
    public let question: ReceivedQuestion
    /// Of people born on the same day; who is meant, the clerk sees by the name.
    public let procedures: [Procedure]
    public let today: Day
}

/// Answers a question of case management, or declines to.
public struct AnswerQuestion: Action {
    public static let permission = Permission.keepRegister

    public let question: ReceivedQuestion.ID
    public let result: InquiryResult
    public let text: String

    public init(_ question: ReceivedQuestion.ID, result: InquiryResult, text: String) {
        self.question = question
        self.result = result
        self.text = text
    }

    public var subject: Subject { Subject("procedureQuestion", question) }

    public func run(in stores: any StatusOfficeStores, by user: User, at moment: Moment) throws {
        guard let question = try stores.questions.find(question) else { throw InquiryRefusal.notFound }
        guard question.answer == nil else { throw InquiryRefusal.answeredAlready }
        let answer = try QuestionAnswer(result, text: text, on: moment.day)
        try stores.questions.save(answer, to: question, by: user)
    }
}
