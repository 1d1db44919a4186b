import Kernel
import WebSupport

/// One section of a profile: catalogues as a table by code, everything else as questions and answers.
struct OutlineView {
    let section: String
    let lines: [Outline.Line]
    let texts: Texts

    static func id(_ section: String) -> String { "profil-\(section)" }

    static func title(_ section: String, _ texts: Texts) -> String {
        let key = "profiles.section.\(section)"
        return texts.has(key) ? texts(key) : section
    }

    /// What a difference is about, `Handlungsfelder › work › de`.
    static func place(_ path: [String], _ texts: Texts) -> HTML {
        let steps = path.enumerated().map { $0 == 0 ? title($1, texts) : word($1, texts) }
        return "\(steps.joined(separator: " › "))"
    }

    static func word(_ key: String, _ texts: Texts) -> String {
        let known = "profiles.key.\(key)"
        return texts.has(known) ? texts(known) : key
    }

    var html: HTML {
        let id = Self.id(section)
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(Self.title(section, texts))</h2>
            \(HTML.when(!entries.isEmpty, table))
            \(HTML.when(!rest.isEmpty, SummaryList(rest.map(row), texts: texts).html))
            </section>

            """
    }

    /// Lines of a catalogue: section, code, property.
    private var entries: [Outline.Line] {
        let codes = Set(
            lines.filter { $0.path.count == 3 && ["code", "value"].contains($0.path[2]) }.map(\.path[1])
        )
        return lines.filter { $0.path.count == 3 && codes.contains($0.path[1]) }
    }

    private var rest: [Outline.Line] {
        let codes = Set(entries.map(\.path[1]))
        return lines.filter { $0.path.count < 2 || !codes.contains($0.path[1]) }
            + lines.filter { $0.path.count > 3 && codes.contains($0.path[1]) }
    }

    private var table: HTML {
        let codes = Self.once(entries.map(\.path[1]))
        let columns = Self.once(entries.map(\.path[2])).filter { !["code", "value"].contains($0) }
        return Table(
            Self.title(section, texts),
            columns: [.init(texts("profiles.code"), .code)] + columns.map { .init(Self.word($0, texts)) },
            rows: codes.map { code in
                ["<code>\(code)</code>"] + columns.map { "\(value([section, code, $0]))" }
            }
        ).html
    }

    private func value(_ path: [String]) -> String { lines.first { $0.path == path }?.value ?? "–" }

    private func row(_ line: Outline.Line) -> SummaryList.Row {
        let steps = line.path.dropFirst().map { Self.word($0, texts) }
        return .init(
            steps.isEmpty ? Self.title(section, texts) : steps.joined(separator: " › "),
            "\(line.value)"
        )
    }

    private static func once(_ words: [String]) -> [String] {
        words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
