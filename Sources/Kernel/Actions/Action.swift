/// Something a person does with the system; its properties are its inputs.
///
/// The type's name is what the audit log says was done.
public protocol Action: Sendable {
    associatedtype Stores
    associatedtype Outcome: Sendable

    static var permission: Permission { get }

    /// What it is done to, as far as that is known before it runs.
    var subject: Subject { get }

    /// Runs in one transaction; whatever it throws, nothing of it is kept.
    func run(in stores: Stores, by user: User, at moment: Moment) throws -> Outcome
}

/// Something a person reads; its properties are its inputs.
///
/// A query that answers with personal data leaves an entry in the audit log before the answer is given.
public protocol Query: Sendable {
    associatedtype Stores
    associatedtype Answer: Sendable

    static var permission: Permission { get }
    static var readsPersonalData: Bool { get }

    var subject: Subject { get }

    func answer(from stores: Stores, for user: User, at moment: Moment) throws -> Answer
}
