import ArgumentParser
import Foundation
import Insight
import Kernel

/// Withholds small counts of a table, and as many others that none can be worked out.
struct Suppress: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Protect a table of counts against working small ones out.",
        discussion: """
            TABLE is CSV with a column for each dimension and one for the counts. Rows with Gesamt, Insgesamt, Total, \
            Summe or * are totals; they are checked. Missing combinations count zero. The published table has every \
            cell and every total; a withheld count is null in JSON and a point in text. docs/disclosure.md says what \
            is guaranteed. The commas of 1,234 are refused; write 1234 or 1.234.
            With --ledger a folder remembers what is out: every release of the same people is considered, and the \
            new one is kept there before it is printed.
            Example: lotse suppress courses.csv --threshold 5 --json > published.json
            Example: lotse suppress courses.csv --ledger releases --population course-members --day 2026-09-30
            """
    )

    @Argument(help: "The table as CSV; - reads standard input.")
    var table: String

    @Option(help: "The smallest count above zero that is shown, 3 at least.")
    var threshold = 5

    @Option(help: "The column with the counts, where its name does not tell.")
    var count: String?

    @Option(help: "The folder of all releases. Needs --population and --day.")
    var ledger: String?

    @Option(help: "Whose counts these are, in the same words for every table of the same people.")
    var population: String?

    @Option(help: "The day for which was counted, as 2026-09-30.")
    var day: WrittenDay?

    @Option(parsing: .upToNextOption, help: "JSON of tables of the same people and day that are out already.")
    var released: [String] = []

    @Option(parsing: .upToNextOption, help: "JSON of the same table of other days.")
    var earlier: [String] = []

    @Flag(help: "Add up rows of the same cell instead of refusing them.")
    var addDuplicates = false

    @Flag(help: "For the office only: tell which counts are small. Whoever publishes that gives them away.")
    var reasons = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (3...1000).contains(threshold) else {
            throw ValidationError(
                "--threshold is a number from 3 to 1000. With 2, whatever is withheld can only be 1."
            )
        }
        guard (ledger == nil) == (population == nil), (ledger == nil) == (day == nil) else {
            throw ValidationError("--ledger, --population and --day go together: name all three or none.")
        }
        guard population == nil || population.flatMap(Population.init) != nil else {
            throw ValidationError("--population is empty. Name whose counts these are.")
        }
    }

    func run() throws {
        let file = try SuppressInput(path: table).read(
            CountFile.Options(countColumn: count, addsDuplicates: addDuplicates)
        )
        let linked = try released.map(read)
        let others = try earlier.map(read)
        let published: ProtectedTable
        if let ledger, let day, let people = population.flatMap(Population.init) {
            let kept = try ReleaseLedger(ledger)
            let known = kept.linked(people, on: day.day)
            published = try protect(
                file.table,
                known + linked,
                kept.otherDays(people, than: day.day) + others
            )
            try kept.keep(published, people, on: day.day)
        } else {
            published = try protect(file.table, linked, others)
        }
        print(published, count: file.countColumn)
    }

    private func protect(
        _ table: StatisticalTable,
        _ linked: [ReleasedTable],
        _ others: [ReleasedTable]
    ) throws -> ProtectedTable {
        let suppression = TableSuppression(threshold: threshold)
        guard !linked.isEmpty || !others.isEmpty else { return suppression.protect(table) }
        return try suppression.protect(table, beside: linked, after: others)
    }

    private func print(_ table: ProtectedTable, count: String) {
        var output = BufferedOutput()
        if json {
            table.writeJSON(reasons: reasons, { output.write($0) })
        } else {
            table.writeText(reasons: reasons, count: count) { output.write($0) }
        }
        output.flush()
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
