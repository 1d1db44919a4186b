/// Something to find out or to show on paper, and what it would open (fehlender Nachweis).
public struct MissingEvidence: Encodable, Equatable, Sendable {
    public enum Kind: String, Encodable, CaseIterable, Sendable {
        /// Nobody knows.
        case missing
        /// Said, but not seen on paper.
        case asserted
    }

    public let fact: FactKey
    public let kind: Kind
    public let name: String
    public let question: String
    /// What paper proves it.
    public let evidence: String
    /// The pathways that ask for it, by their short names.
    public let pathways: [String]
    /// Those of them for which nothing else is missing.
    public let settles: [String]
}
