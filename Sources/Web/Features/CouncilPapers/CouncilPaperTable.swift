import Kernel
import Steering
import WebSupport

/// A field of a paper that is a table, with values that spreadsheets can reckon with (Tabelle einer Vorlage).
struct CouncilPaperTable {
    let field: PaperField
    let value: PaperValue

    var table: DataTable {
        switch field.kind {
        case .moneyTable: money
        case .consultations: consultations
        default: productGroups
        }
    }

    private var productGroups: DataTable {
        DataTable(
            field.label,
            columns: [.init("Nummer"), .init("Bezeichnung")],
            rows: value.list.map { [.text($0.text("number")), .text($0.text("name"))] }
        )
    }

    private var consultations: DataTable {
        DataTable(
            field.label,
            columns: [.init("Gremium"), .init("Sitzung", .day), .init("Zuständigkeit")],
            rows: value.list.map { entry in
                let day = Day(iso: entry.text("day"))
                return [
                    .text(entry.text("body")), day.map { .day($0) } ?? .empty,
                    .text(entry.text("competence")),
                ]
            }
        )
    }

    private var money: DataTable {
        let years = value["years"]?.list.map(\.text) ?? []
        let rows = (value["rows"]?.list ?? []).map { row in
            (
                label: row.text("label"),
                sums: (row["sums"]?.list ?? []).map { Money(decimal: $0.text) ?? .zero }
            )
        }
        let columns = max(1, years.count)
        let total = value.text("total")
        var cells = rows.map { row in [.text(row.label)] + row.sums.map { DataTable.Cell.money($0) } }
        if !total.isEmpty {
            let sums = (0..<columns).map { column in
                Money.sum(rows.compactMap { $0.sums.indices.contains(column) ? $0.sums[column] : nil })
            }
            cells.append([.text(total)] + sums.map { .money($0) })
        }
        let heads = years.isEmpty ? ["Betrag in €"] : years.map { "\($0) in €" }
        return DataTable(
            field.label,
            columns: [.init("Position")] + heads.map { .init($0, .number) },
            rows: cells,
            hasSums: !total.isEmpty
        )
    }
}
