/// A column of a case list and the field it was taken for (Spalte).
public struct CaseListColumn: Codable, Hashable, Sendable {
    public enum Confidence: String, Codable, Sendable {
        /// The column's name stands in the profile.
        case certain
        /// The name resembles one in the profile.
        case likely
        /// Somebody chose it.
        case chosen
        /// Not used.
        case unused
        /// The profile says that it is not needed.
        case ignored
    }

    /// From 0.
    public let index: Int
    public let header: String
    public let field: CaseListField?
    public let confidence: Confidence
    /// The first different values, to recognise the column by.
    public let examples: [String]
}
