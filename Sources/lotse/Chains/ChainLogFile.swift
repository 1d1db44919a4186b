import Foundation
import Insight

/// An event log named at the command line, read with a line that shows how far the reading is.
enum ChainLogFile {
    static func read(_ path: String) throws -> EventLog {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        let line = ProgressLine(total: size, isShown: isatty(STDERR_FILENO) == 1 && size > 1 << 22)
        defer { line.end() }
        return try LogFileReader(progress: { line.show($0) }).xes(path)
    }

    static func name(of path: String) -> String {
        URL(fileURLWithPath: path).lastPathComponent
    }
}
