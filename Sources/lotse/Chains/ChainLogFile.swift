import Foundation
import Insight
import Storage

/// An event log named at the command line, read with a line that shows how far the reading is.
enum ChainLogFile {
    static func read(_ path: String, _ options: LogReadingOptions? = nil) async throws -> EventLog {
        switch try await open(path, options) {
        case .cases(let log): return log
        case .objects(let log):
            do {
                return try log.cases(ofType: options?.objectType)
            } catch var refusal as LogRefusal {
                refusal.file = path
                throw refusal
            }
        }
    }

    /// A log as it stands in its file: by cases, or by objects.
    enum Content {
        case cases(EventLog)
        case objects(ObjectLog)
    }

    static func open(_ path: String, _ options: LogReadingOptions? = nil) async throws -> Content {
        guard let format = LogFormat(path: path) else { throw UnknownLogFormat(path: path) }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        let line = ProgressLine(total: size, isShown: isatty(STDERR_FILENO) == 1 && size > 1 << 22)
        defer { line.end() }
        let reader = LogFileReader(progress: { line.show($0) })
        switch format {
        case .xes: return .cases(try reader.xes(path))
        case .table: return .cases(try reader.table(path, options?.mapping ?? TableMapping()))
        case .ocelJSON, .ocelXML: return .objects(try reader.objects(path, format))
        case .ocelSQLite: return .objects(try await OCELDatabase.read(path))
        }
    }

    static func name(of path: String) -> String {
        URL(fileURLWithPath: path).lastPathComponent
    }
}

/// A file whose ending says nothing of what it is.
struct UnknownLogFormat: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "\(path) has no ending that is known; known are .xes, .csv, .jsonocel, .xmlocel and .sqlite, "
            + "packed with .gz as well."
    }
}
