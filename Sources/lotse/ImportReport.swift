import Casework

/// What an import found and did, for people and programs.
struct ImportReport: Encodable {
    struct Doubtful: Encodable {
        let line: Int?
        let column: String?
        let kind: String
        let written: String
        let understood: String?
        let outcome: String
    }

    struct Outcome: Encodable {
        let householdsOpened: Int
        let personsAdded: Int
        let rowsUnchanged: Int
        let rowsNotTaken: Int
    }

    let encoding: String
    let delimiter: String
    let headerLine: Int
    let rows: Int
    let persons: Int
    let households: Int
    let possibleDoubles: Int
    let columns: [String: String]
    let doubts: [Doubtful]
    /// Absent after a dry run.
    let outcome: Outcome?

    init(reading: CaseListReading, listImport: CaseListImport?) {
        encoding = reading.encoding.rawValue
        delimiter = reading.delimiter
        headerLine = reading.headerLine
        rows = reading.rowCount
        persons = reading.persons.count
        households = reading.households.count
        possibleDoubles = reading.possibleDoubles.count
        columns = Dictionary(reading.columns.map { ($0.header, $0.field?.rawValue ?? "") }) { first, _ in
            first
        }
        doubts = reading.doubts.map { doubt in
            Doubtful(
                line: doubt.line,
                column: doubt.column,
                kind: doubt.kind.rawValue,
                written: doubt.written,
                understood: doubt.understood,
                outcome: doubt.outcome.rawValue
            )
        }
        outcome = listImport.map {
            Outcome(
                householdsOpened: $0.householdsOpened,
                personsAdded: $0.personsAdded,
                rowsUnchanged: $0.rowsUnchanged,
                rowsNotTaken: $0.rowsChanged
            )
        }
    }

    func print(json: Bool) throws {
        try Report(json: json).print(self) { report in report.lines }
    }

    private var lines: [String] {
        let kinds = Dictionary(grouping: doubts, by: \.kind).mapValues(\.count).sorted { $0.value > $1.value }
        return [
            "\(encoding), delimiter \(delimiter), headings in line \(headerLine)",
            "\(rows) rows, \(persons) persons, \(households) households, \(possibleDoubles) possible doubles",
            "\(doubts.count) doubtful places:",
        ] + kinds.map { "  \($0.key): \($0.value)" } + ended
    }

    private var ended: [String] {
        guard let outcome else { return ["Dry run: nothing was kept."] }
        return [
            "\(outcome.householdsOpened) cases opened, \(outcome.personsAdded) persons added, "
                + "\(outcome.rowsUnchanged) rows unchanged, \(outcome.rowsNotTaken) rows not taken"
        ]
    }
}
