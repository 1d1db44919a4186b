import Foundation
import ResourceLibrary

/// Finds the folder Resources: above the program, or where the command is run.
enum ResourceRoot {
    static func find() throws -> URL {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
        for start in [program.deletingLastPathComponent(), here] {
            if let found = above(start) { return found }
        }
        throw ResourceRefusal(file: "Resources", problem: "the folder is not found above the program or here")
    }

    private static func above(_ start: URL) -> URL? {
        var folder = start
        for _ in 0..<8 {
            let candidate = folder.appendingPathComponent("Resources", isDirectory: true)
            let mark = candidate.appendingPathComponent("Migrations").path
            if FileManager.default.fileExists(atPath: mark) { return candidate }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
