/// What was understood of a free text, how surely, and why not more surely (erkannter Begriff).
public struct TermReading<Term: CatalogueTerm>: Hashable, Sendable {
    public enum Confidence: String, Codable, Sendable {
        case certain, doubtful, notUnderstood
    }

    public let written: String
    /// Empty where nothing was understood.
    public let terms: [Term]
    public let confidence: Confidence
    /// Names the sentence `pathways.doubt.<reason>`; `nil` where there is no doubt.
    public let reason: String?
    /// Words of the text that no term explains.
    public let rest: [String]

    public var term: Term? { terms.first }
}
