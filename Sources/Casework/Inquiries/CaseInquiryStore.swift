import Kernel

/// Keeps what travels between a case and the offices of block 3; only within the cases the user sees.
public protocol CaseInquiryStore {
    /// Questions of an office about people born on these days; whether they concern a case, the releases decide.
    func asked(by office: Organisation.ID, born days: [UncertainDay]) throws -> [AskedInquiry]
    func answers(in caseFile: CaseFile.ID) throws -> [GivenAnswer]
    /// Refuses with `CaseInquiryRefusal.answeredAlready` where somebody answered since `earlier` was read.
    func save(_ answer: GivenAnswer, in caseFile: CaseFile.ID, after earlier: GivenAnswer?) throws
    func inquiries(of caseFile: CaseFile.ID) throws -> [CaseInquiry]
    func add(_ inquiry: CaseInquiry) throws
    /// Cases one leads that an office's question may have reached: the same release, the same birthday.
    func possiblyAsked() throws -> [CaseFile]
    /// Answers of offices since a day that the user has not looked at, in cases one leads.
    func answered(since day: Day) throws -> [AnsweredInquiry]
    /// Who of an office read an answer and when, the latest first.
    func looks(at inquiry: AskedInquiry.ID, answeredIn caseFile: CaseFile.ID) throws -> [SharedLook]
}
