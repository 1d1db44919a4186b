extension CaseListReader {
    /// What is doubtful about the file as a whole: its characters and its columns.
    func fileDoubts(_ file: CaseListFile, _ headerLine: Int, _ mapping: ColumnMapping) -> [Doubt] {
        var doubts: [Doubt] = []
        if file.damaged > 0 {
            let values = ["count": "\(file.damaged)", "encoding": file.encoding.rawValue]
            doubts.append(Self.doubt(.charactersDamaged, line: nil, nil, values))
        }
        for column in mapping.columns {
            let examples = ["examples": column.examples.joined(separator: " · ")]
            if column.confidence == .likely {
                doubts.append(Self.doubt(.columnGuessed, line: headerLine, column, examples))
            } else if column.confidence == .unused, !column.examples.isEmpty {
                doubts.append(Self.doubt(.columnNotUsed, line: headerLine, column, examples))
            }
        }
        return doubts
    }

    static func withoutName(_ record: CaseListRecord, row: Int) -> Doubt {
        Doubt(
            kind: .rowWithoutName,
            row: row,
            line: record.line,
            column: nil,
            field: nil,
            written: String(record.text.prefix(200)),
            understood: nil,
            values: [:]
        )
    }

    private static func doubt(
        _ kind: DoubtKind,
        line: Int?,
        _ column: CaseListColumn?,
        _ values: [String: String]
    ) -> Doubt {
        Doubt(
            kind: kind,
            row: nil,
            line: line,
            column: column?.header,
            field: column?.field,
            written: column?.header ?? "",
            understood: nil,
            values: values
        )
    }
}
