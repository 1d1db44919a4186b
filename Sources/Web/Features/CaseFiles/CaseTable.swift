import Casework
import Kernel
import WebSupport

/// Cases as rows: whom, where, which phase, what is due.
struct CaseTable {
    let entries: [CaseListEntry]
    let texts: Texts
    let today: Day

    var html: HTML {
        Table(
            texts("caseFiles.title"),
            columns: [
                .init(texts("caseFiles.household")), .init(texts("caseFiles.number"), .code),
                .init(texts("caseFiles.town")), .init(texts("caseFiles.phase")),
                .init(texts("caseFiles.persons"), .number), .init(texts("caseFiles.nextDue"), .day),
            ],
            rows: entries.map(row)
        ).html
    }

    private func row(_ entry: CaseListEntry) -> [HTML] {
        let name = CaseName(entry.title, number: entry.number, texts).html
        return [
            "<a href=\"\(CaseFilePaths.overview(entry.id))\">\(name)</a>",
            "\(entry.number)",
            "\(entry.town ?? "–")",
            phase(entry),
            "\(entry.persons)",
            HTML.some(entry.nextDueOn, due),
        ]
    }

    private func phase(_ entry: CaseListEntry) -> HTML {
        if let closed = entry.closedOn {
            return "\(Tag(texts("caseFiles.closed")).html) \(HTML.day(closed))"
        }
        return "\(texts("phases.name.\(entry.phase.rawValue)"))"
    }

    private func due(_ day: Day) -> HTML {
        day < today ? "\(HTML.day(day)) \(Tag(texts("today.overdue"), .danger).html)" : .day(day)
    }
}
