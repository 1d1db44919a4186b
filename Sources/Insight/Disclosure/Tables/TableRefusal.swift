/// Why counts do not make a table (Mangel der Tabelle).
public enum TableRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    case noCategories(dimension: String)
    case tooManyDimensions(most: Int)
    case tooManyCells(most: Int)
    case outside([Int])
    case negative([Int])
    case tooLarge([Int])

    public var description: String {
        switch self {
        case .noCategories(let dimension): "The dimension \(dimension) has no category."
        case .tooManyDimensions(let most): "A table has at most \(most) dimensions. Leave one out."
        case .tooManyCells(let most):
            "The table has more than \(most) cells with its totals. Merge categories or leave a dimension out."
        case .outside(let address): "There is no cell \(address) in this table."
        case .negative(let address): "The count of the cell \(address) is negative."
        case .tooLarge(let address): "The count of the cell \(address) is too large."
        }
    }
}
