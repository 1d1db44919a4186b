import Casework
import Kernel
import WebSupport

/// Every doubtful cell of a list, kind by kind, with what was understood and what becomes of it.
struct DoubtList {
    /// So many of a kind are shown on the page; the file keeps the others.
    static let most = 200

    let reading: CaseListReading
    let texts: Texts

    var html: HTML {
        let doubts = reading.doubts
        guard !doubts.isEmpty else {
            return "<h2>\(texts("caseListImports.doubts"))</h2><p>\(texts("caseListImports.noDoubts"))</p>"
        }
        let byKind = Dictionary(grouping: doubts, by: \.kind)
            .sorted { ($1.key.severity, $1.value.count) < ($0.key.severity, $0.value.count) }
        return """
            <h2>\(texts("caseListImports.doubts"))</h2>
            <p>\(texts("caseListImports.doubtsHint", count: doubts.count))</p>
            \(HTML.each(byKind) { kind, doubts in
                Details(heading(kind, doubts.count), isOpen: kind.severity == .problem, table(kind, doubts)).html
            })
            """
    }

    private func heading(_ kind: DoubtKind, _ count: Int) -> String {
        "\(texts("caseLists.severity.\(kind.severity.rawValue)")): \(texts("caseListImports.kind.\(kind.rawValue)")) (\(count))"
    }

    private func table(_ kind: DoubtKind, _ doubts: [Doubt]) -> HTML {
        let table = Table(
            texts("caseListImports.kind.\(kind.rawValue)"),
            columns: [
                .init(texts("caseListImports.line"), .number), .init(texts("caseListImports.written")),
                .init(texts("caseListImports.sentence")), .init(texts("caseListImports.outcome")),
            ],
            rows: doubts.prefix(Self.most).map(row)
        )
        let more = doubts.count - Self.most
        return table.html + HTML.when(more > 0, "<p>\(texts("caseListImports.more", count: more))</p>")
    }

    private func row(_ doubt: Doubt) -> [HTML] {
        [
            HTML.some(doubt.line) { "\($0)" },
            .name(doubt.written),
            HTML(text: sentence(doubt)),
            HTML(text: texts(doubt.outcome.textKey)),
        ]
    }

    private func sentence(_ doubt: Doubt) -> String {
        var values = doubt.textValues
        // The reason of a doubtful term is itself the key of a sentence.
        if let reason = values["reasonKey"] { values["reason"] = texts(reason) }
        return texts(doubt.textKey, values)
    }
}
