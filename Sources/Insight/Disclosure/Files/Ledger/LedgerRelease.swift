import Foundation
import Kernel

/// One release of the folder: whose counts, of which day, and the table as everybody may see it (Freigabe).
public struct LedgerRelease: Sendable {
    public let population: Population
    public let day: Day
    public let table: ReleasedTable

    // The files are numbered in the order in which they came.
    let number: Int

    private struct Head: Decodable {
        let population: String
        let day: String
        let release: PublishedFile
    }

    init(file path: String) throws(LedgerRefusal) {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        guard let head = try? JSONDecoder().decode(Head.self, from: bytes),
            let population = Population(head.population), let day = Day(iso: head.day),
            let table = try? head.release.whole(path)
        else { throw .broken(path) }
        self.population = population
        self.day = day
        number = Int(URL(fileURLWithPath: path).lastPathComponent.prefix { $0.isNumber }) ?? 0
        self.table = table
    }
}
