import Foundation
import Insight

/// The logs that lie beside the repository, with what pm4py 2.7.23.11 says of them.
enum SharedLogs {
    static let files = [
        "running-example": "running-example.xes", "receipt": "receipt.xes.gz", "sepsis": "SEPSIS.xes.gz",
        "bpic15_1": "BPIC15_1.xes.gz", "bpic15_2": "BPIC15_2.xes.gz", "bpic15_3": "BPIC15_3.xes.gz",
        "rtfmp": "RTFMP.xes.gz",
    ]

    static let folder: URL? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        return ["../shared", "../../../shared"]
            .map { root.appending(path: "\($0)/data/event-logs").standardizedFileURL }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    static var exist: Bool { folder != nil }

    static func log(_ name: String) throws -> EventLog {
        guard let folder, let file = files[name] else { throw CocoaError(.fileNoSuchFile) }
        return try LogFileReader().xes(folder.appending(path: file).path)
    }
}
