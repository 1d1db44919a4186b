import Casework
import WebSupport

/// One kind of doubt: what becomes of it once, and each different entry with the lines it stands in.
struct DoubtGroupView {
    /// So many entries of a kind are shown on the page; the list keeps the others.
    static let most = 100
    /// So many lines of an entry are named.
    static let mostLines = 12

    let group: DoubtGroup
    let texts: Texts

    private typealias Entry = (written: String, sentence: String, lines: [Int])

    var html: HTML {
        let title = texts("caseListImports.kind.\(group.name)")
        let entries = entries
        let more = entries.count - Self.most
        return Details(
            "\(title) (\(group.doubts.count))",
            """
            <p class="doubts__outcome">\(texts(group.doubts[0].outcome.textKey))</p>
            \(table(title, entries.prefix(Self.most)))
            \(HTML.when(more > 0, "<p>\(texts("caseListImports.more", count: more))</p>"))
            """
        ).html
    }

    private func table(_ title: String, _ entries: ArraySlice<Entry>) -> HTML {
        Table(
            title,
            columns: [
                .init(texts("caseListImports.written")), .init(texts("caseListImports.sentence")),
                .init(texts("caseListImports.lines")),
            ],
            rows: entries.map { [written($0.written), HTML(text: $0.sentence), "\(lines($0.lines))"] }
        ).html
    }

    /// Equal entries together, the most frequent first.
    private var entries: [Entry] {
        Dictionary(grouping: group.doubts) { [$0.written, sentence($0)] }
            .map { key, doubts in (key[0], key[1], doubts.compactMap(\.line).sorted()) }
            .sorted { ($1.2.count, $0.2.first ?? 0) < ($0.2.count, $1.2.first ?? 0) }
    }

    private func written(_ text: String) -> HTML {
        text.isEmpty ? "–" : .name(text)
    }

    private func lines(_ lines: [Int]) -> String {
        let named = lines.prefix(Self.mostLines).map(String.init).joined(separator: ", ")
        let rest = lines.count - Self.mostLines
        return rest > 0 ? texts("caseListImports.andMoreLines", ["lines": named, "count": "\(rest)"]) : named
    }

    private func sentence(_ doubt: Doubt) -> String {
        var values = doubt.textValues
        // The reason of a doubtful term is itself the key of a sentence.
        if let reason = values["reasonKey"] { values["reason"] = texts(reason) }
        return texts(doubt.textKey, values)
    }
}
