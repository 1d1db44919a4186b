import Casework
import WebSupport

/// Every doubtful cell of a list, folded by kind; what is not clear comes first.
struct DoubtList {
    let reading: CaseListReading
    let texts: Texts

    var html: HTML {
        let groups = DoubtGroup.all(in: reading.doubts)
        guard !groups.isEmpty else {
            return "<h2>\(texts("caseListImports.doubts"))</h2><p>\(texts("caseListImports.noDoubts"))</p>"
        }
        let toLookAt = groups.filter { $0.severity != .note }.reduce(0) { $0 + $1.doubts.count }
        return """
            <section class="doubts" aria-labelledby="doubts">
            <h2 id="doubts">\(texts("caseListImports.doubts"))</h2>
            \(HTML.when(toLookAt > 0, "<p>\(texts("caseListImports.doubtsHint", count: toLookAt))</p>"))
            \(HTML.each(Doubt.Severity.allCases.sorted(by: >)) { severity in
                part(severity, groups.filter { $0.severity == severity })
            })
            </section>
            """
    }

    private func part(_ severity: Doubt.Severity, _ groups: [DoubtGroup]) -> HTML {
        HTML.when(
            !groups.isEmpty,
            """
            <h3>\(texts("caseLists.severity.\(severity.rawValue)"))</h3>
            \(HTML.each(groups) { DoubtGroupView(group: $0, texts: texts).html })
            """
        )
    }
}
