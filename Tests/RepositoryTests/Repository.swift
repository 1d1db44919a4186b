import Foundation

/// The folder of the project, seen from a test.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func file(_ path: String) -> URL {
        root.appending(path: path)
    }
}
