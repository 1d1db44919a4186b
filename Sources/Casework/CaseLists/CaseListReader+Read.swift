import Kernel
import Pathways

extension CaseListReader {
    /// What becomes of the lines below the column names.
    private struct Rows {
        var count = 0
        var persons: [PersonDraft] = []
        var leftOut: [CaseListReading.LeftOutRow] = []
        var doubts: [Doubt] = []
    }

    /// Reads the whole list; `choices` by column index replace what was found.
    public func read(
        _ bytes: [UInt8],
        choices: [Int: Choice] = [:]
    ) throws(CaseListRefusal) -> CaseListReading {
        let file = try CaseListFile(bytes, profile: profile, limits: limits)
        let finder = HeaderFinder(profile: profile)
        guard let header = finder.header(in: file.records) else { throw .noHeader(line: 1) }
        let headerRecord = file.records[header]
        let below = file.records[(header + 1)...]
        let mapping = try ColumnMapping(headers: headerRecord.cells, finder: finder, choices: choices) {
            column in
            Self.examples(column, below)
        }
        guard [.familyName, .givenName, .fullName].contains(where: { mapping.byField[$0] != nil }) else {
            throw .noNameColumn(line: headerRecord.line)
        }
        var rows = rows(below, headerRecord, mapping)
        if rows.count == 0 { throw .noRows(line: headerRecord.line) }
        RepeatedRows(mapping: mapping).mark(&rows.persons)
        let doubles = doubles.find(among: rows.persons)
        RepeatedRows.mark(doubles, in: &rows.persons)
        rows.leftOut.insert(contentsOf: file.records[..<header].map(Self.aboveHeader), at: 0)
        return reading(file, headerRecord.line, mapping, rows, doubles)
    }

    private func reading(
        _ file: CaseListFile,
        _ headerLine: Int,
        _ mapping: ColumnMapping,
        _ rows: Rows,
        _ doubles: [PossibleDouble]
    ) -> CaseListReading {
        CaseListReading(
            profile: profile.name,
            encoding: file.encoding,
            delimiter: String(Unicode.Scalar(file.delimiter)),
            headerLine: headerLine,
            columns: mapping.columns,
            rowCount: rows.count,
            persons: rows.persons,
            households: HouseholdGrouping(persons: rows.persons, mapping: mapping).households(),
            leftOut: rows.leftOut,
            fileDoubts: fileDoubts(file, headerLine, mapping) + rows.doubts,
            possibleDoubles: doubles
        )
    }

    private func rows(
        _ records: ArraySlice<CaseListRecord>,
        _ header: CaseListRecord,
        _ mapping: ColumnMapping
    ) -> Rows {
        var reader = RowReader(list: self, mapping: mapping)
        var rows = Rows()
        for record in records {
            if let reason = leftOut(record, header) {
                rows.leftOut.append(.init(line: record.line, reason: reason, text: record.text))
                continue
            }
            rows.count += 1
            let persons = reader.persons(in: record, row: rows.count)
            if persons.isEmpty {
                rows.leftOut.append(.init(line: record.line, reason: .withoutName, text: record.text))
                rows.doubts.append(Self.withoutName(record, row: rows.count))
            }
            rows.persons += persons
        }
        return rows
    }

    private func leftOut(
        _ record: CaseListRecord,
        _ header: CaseListRecord
    ) -> CaseListReading.LeftOutRow.Reason? {
        if record.isEmpty { return .empty }
        if record.cells == header.cells { return .headerAgain }
        // The fullest row of persons may begin with "Stand", a footer has next to nothing else.
        guard record.filledCells <= 3, let first = record.cells.first(where: { !$0.trimmed.isEmpty }) else {
            return nil
        }
        let start = TermText.key(first)
        let isFooter = profile.footers.map(TermText.key).contains { start == $0 || start.hasPrefix($0 + " ") }
        return isFooter ? .footer : nil
    }

    private static func aboveHeader(_ record: CaseListRecord) -> CaseListReading.LeftOutRow {
        .init(line: record.line, reason: record.isEmpty ? .empty : .aboveHeader, text: record.text)
    }

    private static func examples(_ column: Int, _ records: ArraySlice<CaseListRecord>) -> [String] {
        var examples: [String] = []
        for record in records.prefix(200) where record.cells.indices.contains(column) {
            let text = String(record.cells[column].trimmed.prefix(60))
            if !text.isEmpty, !examples.contains(text) { examples.append(text) }
            if examples.count == 3 { break }
        }
        return examples
    }
}
