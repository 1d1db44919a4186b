import AgencyNetwork
import Kernel

/// What case management asks this office about a procedure, under a release (Frage des Fallmanagements).
///
/// It carries no number and no name of a case; when the release ends, it is gone with its answer.
public struct ReceivedQuestion: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<ReceivedQuestion>
    public let about: InquiredPerson
    /// Who asks, so that somebody can be called back.
    public let organisationName: String
    public let askedByName: String
    public let kind: ProcedureQuestion
    public let text: String
    public let askedOn: Day
    public let releasedUntil: Day
    /// The purpose the person released it for.
    public let purpose: String
    public let answer: QuestionAnswer?
    public let revision: Revision
}

/// What the office answered (Antwort der Behörde).
public struct QuestionAnswer: Codable, Equatable, Sendable {
    public let result: InquiryResult
    public let text: String
    public let day: Day

    public init(_ result: InquiryResult, text: String, on day: Day) throws(InquiryRefusal) {
        let text = text.trimmedWhitespace
        guard result == .declined || !text.isEmpty else { throw .answerMissing }
        guard text.count <= 500 else { throw .textTooLong }
        self.result = result
        self.text = text
        self.day = day
    }
}

/// Finds the questions to the user's office whose releases hold today.
public protocol ReceivedQuestionStore {
    /// Those without an answer first, the oldest first.
    func all() throws -> [ReceivedQuestion]
    /// How many have no answer yet.
    func waiting() throws -> Int
    func find(_ id: ReceivedQuestion.ID) throws -> ReceivedQuestion?
    func save(_ answer: QuestionAnswer, to question: ReceivedQuestion, by user: User) throws
}
