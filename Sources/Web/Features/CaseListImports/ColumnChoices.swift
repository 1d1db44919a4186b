import Casework
import WebSupport

/// Which column is which, as someone chose it: kept as `3=birth,5=`.
struct ColumnChoices {
    let byColumn: [Int: CaseListReader.Choice]

    init(text: String) {
        var choices: [Int: CaseListReader.Choice] = [:]
        for pair in text.split(separator: ",") {
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, let column = Int(parts[0]) else { continue }
            choices[column] = CaseListField(rawValue: String(parts[1])).map { .field($0) } ?? .notUsed
        }
        byColumn = choices
    }

    /// What the form says where it differs from what was found.
    init(form: FormFields, columns: [CaseListColumn]) {
        var choices: [Int: CaseListReader.Choice] = [:]
        for column in columns where form.has("column.\(column.index)") {
            let chosen = CaseListField(rawValue: form["column.\(column.index)"])
            guard chosen != column.field || column.confidence == .chosen else { continue }
            choices[column.index] = chosen.map { .field($0) } ?? .notUsed
        }
        byColumn = choices
    }

    var text: String {
        byColumn.sorted { $0.key < $1.key }.map { column, choice in
            if case .field(let field) = choice { "\(column)=\(field.rawValue)" } else { "\(column)=" }
        }.joined(separator: ",")
    }
}
