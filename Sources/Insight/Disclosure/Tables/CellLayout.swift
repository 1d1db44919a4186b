/// Where cells and totals of a table lie: every dimension has one more place, for its total (Tabellenaufbau).
struct CellLayout: Hashable, Sendable {
    static let mostDimensions = 8
    static let mostCells = 20_000_000

    let sizes: [Int]
    let strides: [Int]
    let cellCount: Int

    init(_ dimensions: [TableDimension]) throws(TableRefusal) {
        guard dimensions.count <= Self.mostDimensions else {
            throw .tooManyDimensions(most: Self.mostDimensions)
        }
        var strides: [Int] = []
        var cells = 1
        for dimension in dimensions {
            guard !dimension.categories.isEmpty else { throw .noCategories(dimension: dimension.name) }
            strides.append(cells)
            cells *= dimension.categories.count + 1
            guard cells <= Self.mostCells else { throw .tooManyCells(most: Self.mostCells) }
        }
        sizes = dimensions.map(\.categories.count)
        self.strides = strides
        cellCount = cells
    }

    var dimensionCount: Int { sizes.count }

    /// `nil` in an address is the total over that dimension; an address that fits no cell gives `nil`.
    func offset(of address: [Int?]) -> Int? {
        guard address.count == sizes.count else { return nil }
        var offset = 0
        for (dimension, category) in address.enumerated() {
            let place = category ?? sizes[dimension]
            guard (0...sizes[dimension]).contains(place), category != sizes[dimension] else { return nil }
            offset += place * strides[dimension]
        }
        return offset
    }

    func place(of offset: Int, in dimension: Int) -> Int {
        offset / strides[dimension] % (sizes[dimension] + 1)
    }

    func places(of offset: Int) -> [Int] {
        sizes.indices.map { place(of: offset, in: $0) }
    }

    func address(of offset: Int) -> [Int?] {
        zip(places(of: offset), sizes).map { $0 == $1 ? nil : $0 }
    }

    func offset(at places: [Int]) -> Int {
        var offset = 0
        for dimension in places.indices { offset += places[dimension] * strides[dimension] }
        return offset
    }

    /// The dimensions over which a cell is a total, as bits.
    func summedDimensions(of offset: Int) -> Int {
        sizes.indices.reduce(0) { mask, dimension in
            place(of: offset, in: dimension) == sizes[dimension] ? mask | 1 << dimension : mask
        }
    }

    /// How many innermost cells every cell or total adds up.
    var weights: [Int] {
        var weights = [1]
        for size in sizes {
            let lower = weights
            for _ in 1..<size { weights += lower }
            weights += lower.map { $0 * size }
        }
        return weights
    }
}
