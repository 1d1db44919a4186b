import Foundation

/// A published table read back from the JSON that was written of it (Veröffentlichungsdatei).
public struct PublishedFile: Decodable {
    private struct Cell: Decodable {
        let values: [String: String?]
        let count: Int?

        func isKnown(in dimensions: [ReleasedTable.Dimension]) -> Bool {
            dimensions.allSatisfy { dimension in
                guard let category = values[dimension.name] ?? nil else { return true }
                return dimension.categories.contains(category)
            }
        }
    }

    private let dimensions: [ReleasedTable.Dimension]
    private let cells: [Cell]

    public static func read(
        _ bytes: some DataProtocol,
        name: String
    ) throws(CountFileRefusal) -> ReleasedTable {
        let advice = "this is no table written by lotse suppress --json. Write it anew with --json."
        guard let file = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
            throw CountFileRefusal(file: name, advice)
        }
        do {
            return try file.released(name)
        } catch {
            throw CountFileRefusal(file: name, advice)
        }
    }

    /// As `read`, but a table that lacks cells, or has one twice, is refused.
    func whole(_ name: String) throws -> ReleasedTable {
        let table = try released(name)
        let named = Set(
            cells.map { cell in
                dimensions.map { cell.values[$0.name] ?? nil }
            }
        )
        guard named.count == cells.count, cells.count == table.counts.count else {
            throw TableRefusal.outside([])
        }
        guard cells.allSatisfy({ ($0.count ?? 0) >= 0 && $0.isKnown(in: dimensions) }) else {
            throw TableRefusal.negative([])
        }
        return table
    }

    private func released(_ name: String) throws -> ReleasedTable {
        let layout = try CellLayout(dimensions.map { TableDimension($0.name, $0.categories) })
        let places = dimensions.map { dimension in
            Dictionary(dimension.categories.enumerated().map { ($0.element, $0.offset) }) { first, _ in first
            }
        }
        // A cell the file does not name counts as withheld: nothing may be concluded from it.
        var counts = [Int?](repeating: nil, count: layout.cellCount)
        for cell in cells {
            let address = dimensions.indices.map { number in
                (cell.values[dimensions[number].name] ?? nil).flatMap { places[number][$0] }
            }
            if let offset = layout.offset(of: address) { counts[offset] = cell.count }
        }
        return try ReleasedTable(name: name, dimensions: dimensions, counts: counts)
    }
}
