/// Why a table cannot be released beside those already out (Hinderungsgrund einer Veröffentlichung).
public enum ReleaseRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    case otherPeople(cell: String, release: String)
    case smallShown(cell: String, release: String)
    /// With the dimensions of both tables, and those that only the new one has.
    case withheldBefore(cell: String, release: String, dimensions: [String], only: [String])
    case unprotectable(cell: String)

    public var description: String {
        switch self {
        case .otherPeople(let cell, let release):
            "\(cell) counts differently in \(release). Name only tables of the same people on the same day."
        case .smallShown(let cell, let release):
            "\(release) shows a count below the threshold for \(cell). "
                + "Withdraw it, or use the threshold it was made with."
        case .withheldBefore(let cell, let release, let dimensions, let only):
            "\(cell) is withheld in \(release), and each table has a dimension the other lacks. "
                + "Release one table by \(dimensions.joined(separator: ", ")) instead, "
                + "or this one without \(only.joined(separator: ", "))."
        case .unprotectable(let cell):
            "\(cell) could be worked out from what is already released. Merge categories or leave a dimension out."
        }
    }
}
