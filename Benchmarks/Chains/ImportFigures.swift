import Foundation

/// What reading a log took: seconds of each time, and the most memory there was.
struct ImportFigures: Encodable {
    var seconds: [Double]
    var events: Int
    var peak: Int

    /// Bytes, as Linux counts them for this process.
    static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return 1024 * (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
    }
}
