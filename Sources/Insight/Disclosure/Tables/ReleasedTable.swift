/// A table that is already out: what everybody may know of it, and nothing else (veröffentlichte Tabelle).
public struct ReleasedTable: Sendable, Codable, Equatable {
    public struct Dimension: Sendable, Codable, Hashable {
        public let name: String
        public let categories: [String]

        public init(name: String, categories: [String]) {
            self.name = name
            self.categories = categories
        }
    }

    /// How it is called in a refusal: its title or its file.
    public let name: String
    public let dimensions: [Dimension]
    // By the layout of the dimensions; `nil` is withheld.
    let counts: [Int?]

    public init(name: String, dimensions: [Dimension], counts: [Int?]) throws(TableRefusal) {
        self.name = name
        self.dimensions = dimensions
        let layout = try CellLayout(dimensions.map { TableDimension($0.name, $0.categories) })
        guard counts.count == layout.cellCount else { throw .outside([counts.count]) }
        self.counts = counts
    }

    public init(_ table: ProtectedTable, name: String) {
        self.name = name
        dimensions = table.dimensions.map { Dimension(name: $0.name, categories: $0.categories) }
        counts = table.counts.indices.map { table.withheld[$0] ? nil : table.counts[$0] }
    }

    /// The count of a cell named by its categories; `nil` where this table has no such cell.
    func count(of cell: [String: String]) -> PublishedCount? {
        var offset = 0
        var stride = 1
        var found = 0
        for dimension in dimensions {
            var place = dimension.categories.count
            if let category = cell[dimension.name] {
                found += 1
                // A category this table does not know counts nobody in it.
                guard let known = dimension.categories.firstIndex(of: category) else { return .exact(0) }
                place = known
            }
            offset += place * stride
            stride *= dimension.categories.count + 1
        }
        guard found == cell.count else { return nil }
        return counts[offset].map { .exact($0) } ?? .suppressed
    }

    func has(_ dimension: String) -> Bool { dimensions.contains { $0.name == dimension } }

    /// Whether all cells of a table with these dimensions are among its own.
    func covers(_ names: [String]) -> Bool { names.allSatisfy(has) }

    func lies(within table: StatisticalTable) -> Bool {
        dimensions.allSatisfy { own in table.dimensions.contains { $0.name == own.name } }
    }
}

extension StatisticalTable {
    func cell(at offset: Int) -> [String: String] {
        var cell: [String: String] = [:]
        for (number, dimension) in dimensions.enumerated() {
            let place = layout.place(of: offset, in: number)
            if place < dimension.categories.count { cell[dimension.name] = dimension.categories[place] }
        }
        return cell
    }

    func words(for offset: Int) -> String {
        let cell = cell(at: offset)
        let words = dimensions.compactMap { dimension in
            cell[dimension.name].map { "\(dimension.name) \($0)" }
        }
        return words.isEmpty ? "The total" : words.joined(separator: ", ")
    }
}
