import Casework

/// A change of legal sphere told in a household's story (Rechtskreiswechsel der Vorführung).
public struct DemoTransition: Hashable, Sendable, Decodable {
    /// Key of a person.
    public let person: String
    public let from: LegalSphere
    public let to: LegalSphere
    public let cause: TransitionCause
    public let note: String?
    public let recordedOn: DemoDay
    public let expectedOn: DemoDay
    /// How far it is today.
    public let state: TransitionState
}
