import AgencyNetwork
import Kernel
import WebSupport

/// The municipality's organisations: town, kind, and how far their coordination sees (Stellen und Reichweiten).
struct ReachListPage {
    let reaches: Reaches
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("reaches.title"),
            section: "accounts",
            errors: form.errors,
            content: """
                <p class="lead">\(texts("reaches.lead"))</p>
                \(Table(texts("reaches.caption"), columns: columns, rows: reaches.agencies.map(row)).html)
                <h2>\(texts("reaches.addTown"))</h2>
                \(adding)
                """
        )
    }

    private var adding: HTML {
        form.html(
            to: ReachPaths.towns,
            submit: texts("reaches.addTown"),
            kind: .secondary,
            TextField("town", texts("reaches.townName"), in: form, hint: texts("reaches.townHint")).html
        )
    }

    private var columns: [Table.Column] {
        ["organisation", "kind", "town", "reach"].map { .init(texts("reaches.column.\($0)")) }
    }

    private func row(_ agency: Agency) -> [HTML] {
        [
            "<a href=\"\(ReachPaths.one(agency.id))\">\(agency.name)</a>",
            "\(texts("reaches.kind.\(agency.kind.rawValue)"))",
            "\(agency.town)",
            "\(texts("reaches.reach.\(agency.reach.rawValue)"))",
        ]
    }
}
