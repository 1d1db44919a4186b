import ArgumentParser
import Foundation
import Insight

/// Withholds small counts of a table, and as many others that none can be worked out.
struct Suppress: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Protect a table of counts against working small ones out.",
        discussion: """
            TABLE is CSV with a column for each dimension and one for the counts. Rows with Gesamt, Insgesamt, Total, \
            Summe or * are totals; they are checked. Missing combinations count zero. The published table has every \
            cell and every total; a withheld count is null in JSON and a point in text. docs/disclosure.md says what \
            is guaranteed. The commas of 1,234 are refused; write 1234 or 1.234.
            Example: lotse suppress courses.csv --threshold 5 --json > published.json
            """
    )

    @Argument(help: "The table as CSV; - reads standard input.")
    var table: String

    @Option(help: "The smallest count above zero that is shown.")
    var threshold = 5

    @Option(help: "The column with the counts, where its name does not tell.")
    var count: String?

    @Option(parsing: .upToNextOption, help: "JSON of tables of the same people and day that are out already.")
    var released: [String] = []

    @Option(parsing: .upToNextOption, help: "JSON of the same table of an earlier day.")
    var earlier: [String] = []

    @Flag(help: "Add up rows of the same cell instead of refusing them.")
    var addDuplicates = false

    @Flag(help: "For the office only: tell which counts are small. Whoever publishes that gives them away.")
    var reasons = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (2...1000).contains(threshold) else {
            throw ValidationError("--threshold is a number from 2 to 1000.")
        }
    }

    func run() throws {
        let file = try content()
        let before = try released.map(read)
        let past = try earlier.map(read)
        let suppression = TableSuppression(threshold: threshold)
        let published =
            before.isEmpty && past.isEmpty
            ? suppression.protect(file.table)
            : try suppression.protect(file.table, beside: before, after: past)
        var output = BufferedOutput()
        if json {
            published.writeJSON(reasons: reasons, { output.write($0) })
        } else {
            published.writeText(reasons: reasons, count: file.countColumn) { output.write($0) }
        }
        output.flush()
    }

    private func content() throws -> CountFile {
        let data = table == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try FileContent.read(table)
        let rows = data.count { $0 == UInt8(ascii: "\n") }
        let progress = ProgressLine(total: rows, isShown: rows > 20_000 && isatty(STDERR_FILENO) == 1)
        defer { progress.end() }
        do {
            let options = CountFile.Options(countColumn: count, addsDuplicates: addDuplicates)
            return try CountFile([UInt8](data), options: options) { progress.show($0) }
        } catch {
            var named = error
            named.file = table == "-" ? "standard input" : table
            throw named
        }
    }

    private func read(_ path: String) throws -> ReleasedTable {
        try PublishedFile.read(FileContent.read(path), name: path)
    }
}

/// Collects what is printed, since a line at a time would take as long as the protection itself.
private struct BufferedOutput {
    private var waiting = Data()

    mutating func write(_ text: String) {
        waiting.append(contentsOf: text.utf8)
        if waiting.count > 1 << 16 { flush() }
    }

    mutating func flush() {
        FileHandle.standardOutput.write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
