import Kernel

/// Keeps what the user's office asks case management; knows no case.
public protocol InquiryStore {
    func find(_ id: Inquiry.ID) throws -> Inquiry?
    /// The latest first.
    func all(of procedure: Procedure.ID) throws -> [Inquiry]
    func add(_ inquiry: Inquiry) throws
    /// What can be read today: the releases under which it was said hold.
    func answers(to inquiry: Inquiry.ID) throws -> [InquiryAnswer]
    /// Those with an answer that can be read today.
    func answered(of procedure: Procedure.ID) throws -> Set<Inquiry.ID>
}
