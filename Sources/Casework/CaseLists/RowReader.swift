import Kernel
import Pathways

/// Reads one record after the other into drafts; remembers what it has already understood.
struct RowReader {
    let list: CaseListReader
    let mapping: ColumnMapping
    let values: ValueWords
    let townWords: Set<String>
    let salutations: Set<String>

    var days: [DayKey: DayReading] = [:]
    var titles: [String: TermReading<ResidenceTitle>] = [:]
    var benefits: [String: TermReading<BenefitRegime>] = [:]
    var matches: [CaseListField: [String: ReferenceList.Match?]] = [:]
    private var repetitions: [[String]: Int] = [:]
    private var repetition = 0

    var row = 0
    var line = 0
    var cells: [String] = []
    var doubts: [Doubt] = []

    init(list: CaseListReader, mapping: ColumnMapping) {
        self.list = list
        self.mapping = mapping
        values = ValueWords(list.profile)
        townWords = Set(list.profile.townWords.map(TermText.key))
        salutations = Set(list.profile.salutations.map(TermText.key))
    }

    /// The persons of one record: one, or with its household's other members more; none where no name is written.
    mutating func persons(in record: CaseListRecord, row: Int) -> [PersonDraft] {
        begin(record, row: row)
        var person = draft()
        readNames(into: &person)
        if person.familyName.isEmpty, person.givenName.isEmpty { return [] }
        readPerson(into: &person)
        readCase(into: &person)
        checkDays(of: person)
        let members = otherMembers(of: person)
        person.doubts = doubts
        return [person] + members
    }

    private mutating func begin(_ record: CaseListRecord, row: Int) {
        self.row = row
        line = record.line
        cells = record.cells
        doubts = []
        repetition = repetitions[cells, default: 0]
        repetitions[cells] = repetition + 1
        checkLength()
        checkTexts()
    }

    /// A draft that has only its place in the file.
    func draft(member: Int = 0) -> PersonDraft {
        let identity = RowIdentity(cells: cells, repetition: repetition, member: member)
        return PersonDraft(row: row, line: line, cells: cells, identity: identity, key: key(member: member))
    }

    private func key(member: Int) -> String? {
        let parts = list.profile.key.map(cell)
        if parts.isEmpty || parts.contains("") { return nil }
        return (member == 0 ? parts : parts + ["\(member)"]).joined(separator: "|")
    }

    /// The cell of a field without blanks around it; empty where the column or the cell is missing.
    func cell(_ field: CaseListField) -> String {
        guard let column = mapping.byField[field], cells.indices.contains(column) else { return "" }
        return cells[column].trimmed
    }

    /// The cell of a field; empty also where it says "unbekannt".
    func value(_ field: CaseListField) -> String {
        let text = cell(field)
        return values.meansNothing(text) ? "" : text
    }

    mutating func doubt(
        _ kind: DoubtKind,
        _ field: CaseListField?,
        _ written: String,
        understood: String? = nil,
        _ values: [String: String] = [:]
    ) {
        doubts.append(
            Doubt(
                kind: kind,
                row: row,
                line: line,
                column: field.flatMap(mapping.column)?.header,
                field: field,
                written: written,
                understood: understood,
                values: values
            )
        )
    }
}
