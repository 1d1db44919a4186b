/// Finds rows that say the same as an earlier one, but for their running number (doppelte Zeilen).
struct RepeatedRows {
    let mapping: ColumnMapping

    func mark(_ persons: inout [PersonDraft]) {
        var first: [[String]: PersonDraft] = [:]
        var lastRow = 0
        for place in persons.indices where persons[place].row != lastRow {
            let person = persons[place]
            lastRow = person.row
            let cells = withoutNumber(person.cells)
            guard let earlier = first[cells] else {
                first[cells] = person
                continue
            }
            persons[place].doubts.append(Self.doubt(.sameRowTwice, person, earlier))
        }
    }

    /// Tells each later one of two possible doubles about the earlier one.
    static func mark(_ doubles: [PossibleDouble], in persons: inout [PersonDraft]) {
        var told: Set<Int> = []
        for double in doubles
        where persons.indices.contains(double.first) && persons.indices.contains(double.second)
            && !persons[double.second].doubts.contains(where: { $0.kind == .sameRowTwice })
            && told.insert(double.second).inserted
        {
            persons[double.second].doubts.append(
                doubt(.maybeTwice, persons[double.second], persons[double.first], reason: double.reason)
            )
        }
    }

    private static func doubt(
        _ kind: DoubtKind,
        _ person: PersonDraft,
        _ earlier: PersonDraft,
        reason: String? = nil
    ) -> Doubt {
        var values = ["otherLine": "\(earlier.line)", "otherRow": "\(earlier.row)"]
        if let reason { values["reasonKey"] = "caseLists.double.\(reason)" }
        return Doubt(
            kind: kind,
            row: person.row,
            line: person.line,
            column: nil,
            field: nil,
            written: [person.givenName, person.familyName].filter { !$0.isEmpty }.joined(separator: " "),
            understood: nil,
            values: values
        )
    }

    private func withoutNumber(_ cells: [String]) -> [String] {
        guard let column = mapping.byField[.runningNumber], cells.indices.contains(column) else {
            return cells
        }
        var cells = cells
        cells[column] = ""
        return cells
    }
}
