import Casework
import Kernel
import WebSupport

/// The contacts of a case month by month and topic by topic, as they are reported.
struct ContactCountPage {
    let counts: CaseContactCounts
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: counts.caseFile, section: .journal, texts: texts).page(
            texts("journal.counts.title"),
            width: .reading,
            content: """
                <p>\(texts("journal.counts.explanation"))</p>
                \(counts.months.isEmpty ? empty : HTML.each(counts.months, month))
                <p class="note__back"><a href="\(CaseFilePaths.journal(counts.caseFile.id))">\
                \(texts("journal.back"))</a></p>
                """
        )
    }

    private var empty: HTML {
        EmptyState(texts("journal.counts.empty"), text: texts("journal.counts.emptyHint")).html
    }

    private func month(_ month: String) -> HTML {
        let lines = counts.counts.filter { $0.month == month }
        return Table(
            written(month),
            showsCaption: true,
            columns: [
                .init(texts("journal.topic")), .init(texts("journal.counts.contacts"), .number),
                .init(texts("journal.counts.persons"), .number),
                .init(texts("journal.counts.actions"), .number),
            ],
            rows: lines.map { line in
                [
                    HTML(text: counts.profile.label(of: line.key, in: texts.language.code)),
                    "\(line.contacts)", "\(line.persons)", "\(line.actions)",
                ]
            }
        ).html
    }

    private func written(_ month: String) -> String {
        let parts = month.split(separator: "-")
        guard parts.count == 2 else { return month }
        return "\(parts[1])/\(parts[0])"
    }
}
