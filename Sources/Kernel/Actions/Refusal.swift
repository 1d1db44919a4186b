/// A "no" that the rules foresee; anything else thrown is a defect or an outage.
public protocol Refusal: Error {
    var kind: RefusalKind { get }

    /// Names the sentence the user reads, `casework.phase.notReachable`; the sentence names the next step.
    var textKey: String { get }

    /// What the sentence is filled with; never anything that identifies a person.
    var textValues: [String: String] { get }

    /// The form field to which the sentence belongs, by its name in the form.
    var field: String? { get }
}

extension Refusal {
    public var textValues: [String: String] { [:] }
    public var field: String? { nil }
}

/// What sort of "no" a refusal is, which decides the status of the answer (Art der Absage).
public enum RefusalKind: String, Sendable {
    case invalid, notFound, notAllowed, conflict
}
