/// One characteristic by which a table is broken down, with its categories in their order (Merkmal).
public struct TableDimension: Hashable, Sendable {
    public let name: String
    public let categories: [String]

    public init(_ name: String, _ categories: [String]) {
        self.name = name
        self.categories = categories
    }

    public init(name: String, categories: [String]) {
        self.init(name, categories)
    }
}
