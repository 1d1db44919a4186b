import Foundation

/// Reads a file named at the command line.
enum FileContent {
    static func read(_ path: String) throws -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw UnreadableFile(path: path)
        }
    }
}

/// A file that is not there or may not be read.
struct UnreadableFile: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path) cannot be read. Check the path and that you may read the file." }
}
