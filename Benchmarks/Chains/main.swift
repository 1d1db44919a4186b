import Foundation
import Insight

// import FILE TIMES: reads a log so often and prints what it took as JSON. convert FILE FILE: writes it anew.
// discover FILE TIMES [COPIES]: what discovery takes once the log is in memory, so many times one after the other.
let arguments = CommandLine.arguments

func read(_ path: String) throws -> EventLog {
    switch LogFormat(path: path) {
    case .table: try LogFileReader().table(path)
    default: try LogFileReader().xes(path)
    }
}

guard (4...5).contains(arguments.count) else {
    print("ChainsBench import FILE TIMES | convert FILE FILE | discover FILE TIMES [COPIES]")
    exit(2)
}
if arguments[1] == "convert" {
    try LogFileWriter().write(
        try read(arguments[2]),
        LogFormat(path: arguments[3]) ?? .xes,
        to: arguments[3]
    )
} else if arguments[1] == "discover" {
    let copies = arguments.count == 5 ? max(1, Int(arguments[4]) ?? 1) : 1
    let figures = DiscoveryFigures(
        try read(arguments[2]),
        times: max(1, Int(arguments[3]) ?? 1),
        copies: copies
    )
    print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
} else {
    var seconds: [Double] = []
    var events = 0
    for _ in 0..<max(1, Int(arguments[3]) ?? 1) {
        let took = try ContinuousClock().measure { events = try read(arguments[2]).eventCount }
        seconds.append(took / .seconds(1))
    }
    let figures = ImportFigures(seconds: seconds, events: events, peak: ImportFigures.peakMemory())
    print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
}
