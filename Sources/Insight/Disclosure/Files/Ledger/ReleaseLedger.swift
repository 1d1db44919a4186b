import Foundation
import Kernel

/// A folder of everything that is out: one file for each release, with published numbers only (Freigabeverzeichnis).
///
/// Whoever releases holds its lock from reading to writing, so that no two releases are unseen of each other. A release
/// gets its name only once it is wholly written: a run that is killed leaves it or nothing.
public struct ReleaseLedger {
    private let folder: URL
    private let lock: LedgerLock
    public let releases: [LedgerRelease]

    /// Waits until no other run holds the folder, then reads all releases.
    public init(_ path: String) throws(LedgerRefusal) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .noFolder(path)
        }
        folder = URL(fileURLWithPath: path, isDirectory: true)
        lock = try LedgerLock(path)
        releases = try Self.read(path)
    }

    /// What is out about the same people on the same day.
    public func linked(_ population: Population, on day: Day) -> [ReleasedTable] {
        releases.filter { $0.population == population && $0.day == day }.map(\.table)
    }

    /// What is out about the same people on any other day, before or after.
    public func otherDays(_ population: Population, than day: Day) -> [ReleasedTable] {
        releases.filter { $0.population == population && $0.day != day }.map(\.table)
    }

    /// Keeps a table as it is published; one that follows from a kept one needs no file of its own.
    public func keep(_ table: ProtectedTable, _ population: Population, on day: Day) throws(LedgerRefusal) {
        guard !linked(population, on: day).contains(where: { $0.covers(table.dimensions.map(\.name)) }) else {
            return
        }
        let number = String((releases.map(\.number).max() ?? 0) + 1)
        let name = String(repeating: "0", count: max(0, 4 - number.count)) + number + "-\(day.iso).json"
        try LedgerFile(path: folder.appending(path: name).path).write(table, population, day)
    }

    private static func read(_ path: String) throws(LedgerRefusal) -> [LedgerRelease] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .unreadable(path)
        }
        var releases: [LedgerRelease] = []
        for name in names.sorted() where name.hasSuffix(".json") && !name.hasPrefix(".") {
            releases.append(try LedgerRelease(file: path + "/" + name))
        }
        // What a killed run left half written was never printed.
        for name in names where name.hasPrefix(".") && name.hasSuffix(".json.part") {
            try? FileManager.default.removeItem(atPath: path + "/" + name)
        }
        return releases
    }
}
