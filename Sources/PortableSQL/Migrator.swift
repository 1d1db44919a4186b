import Foundation

/// Brings the tables of a database to the state this program needs, forward only.
public struct Migrator: Sendable {
    let folders: [URL]

    /// The folders hold files named `0001-name.sql`, numbered without a gap over all folders.
    public init(folders: [URL]) {
        self.folders = folders
    }

    /// Runs what has not run yet, all of it or nothing, and names it.
    public func migrate(_ database: any Database) async throws -> [String] {
        []
    }
}
