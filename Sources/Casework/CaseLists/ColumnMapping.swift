/// Which column of the file is for which field (Spaltenzuordnung).
struct ColumnMapping {
    let columns: [CaseListColumn]
    let byField: [CaseListField: Int]

    init(
        headers: [String],
        finder: HeaderFinder,
        choices: [Int: CaseListReader.Choice],
        examples: (Int) -> [String]
    ) throws(CaseListRefusal) {
        var fields: [Int: (CaseListField, CaseListColumn.Confidence)] = [:]
        var taken: Set<CaseListField> = []
        for (column, choice) in choices.sorted(by: { $0.key < $1.key }) {
            guard headers.indices.contains(column) else { throw .noSuchColumn(column) }
            guard case .field(let field) = choice else { continue }
            guard taken.insert(field).inserted else { throw .fieldChosenTwice(field) }
            fields[column] = (field, .chosen)
        }
        for candidate in finder.candidates(headers)
        where choices[candidate.column] == nil && fields[candidate.column] == nil
            && !taken.contains(candidate.field)
        {
            taken.insert(candidate.field)
            fields[candidate.column] = (candidate.field, candidate.isCertain ? .certain : .likely)
        }
        columns = headers.indices.map { column in
            CaseListColumn(
                index: column,
                header: headers[column].trimmed,
                field: fields[column]?.0,
                confidence: fields[column]?.1 ?? (finder.isIgnored(headers[column]) ? .ignored : .unused),
                examples: examples(column)
            )
        }
        byField = Dictionary(uniqueKeysWithValues: fields.map { ($0.value.0, $0.key) })
    }

    func column(_ field: CaseListField) -> CaseListColumn? {
        byField[field].map { columns[$0] }
    }
}
