import Casework
import Kernel
import WebSupport

/// The cases of which something is released to the reader's organisation.
struct SharedCasesPage {
    let shared: SharedCases
    let texts: Texts

    var page: Page {
        Page(texts("sharedCases.title"), section: "shared", content: shared.cases.isEmpty ? empty : list)
    }

    private var empty: HTML {
        EmptyState(texts("sharedCases.none"), text: texts("sharedCases.noneHint")).html
    }

    private var list: HTML {
        """
        <p>\(texts("sharedCases.explanation"))</p>
        \(Table(
            texts("sharedCases.title"),
            columns: [
                .init(texts("sharedCases.names")), .init(texts("sharedCases.from")),
                .init(texts("sharedCases.domains")), .init(texts("sharedCases.until"), .day),
            ],
            rows: shared.cases.map(row)
        ).html)
        """
    }

    private func row(_ file: SharedCaseFile) -> [HTML] {
        [
            "<a href=\"\(SharedCasePaths.file(file.id))\">\(SharedNames(file: file, texts: texts).html)</a>",
            HTML(text: shared.agency(file.organisation)),
            .joined(file.parts.map { HTML(text: label($0.domain)) }, by: ", "),
            HTML.some(file.parts.flatMap(\.grounds).compactMap(\.details.period.until).max()) { .day($0) },
        ]
    }

    private func label(_ domain: LifeDomain) -> String {
        shared.profile.label(of: domain, in: texts.language.code)
    }
}

/// The names of a released case; its number where the household is protected.
struct SharedNames {
    let file: SharedCaseFile
    let texts: Texts

    var html: HTML {
        let names = file.persons.compactMap(\.name)
        guard !names.isEmpty else { return CaseName(nil, number: file.number, texts).html }
        return .joined(names.map { .name($0) }, by: ", ")
    }
}
