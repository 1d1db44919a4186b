import Casework
import Kernel
import WebSupport

/// What is under way to and from other municipalities (Übergaben).
struct PackageListPage {
    let list: PackageList
    let offers: OfferList
    let mayTakeIn: Bool
    let texts: Texts

    var page: Page {
        Page(
            texts("packages.title"),
            section: "packages",
            actions: HTML.when(
                mayTakeIn,
                ButtonLink(texts("packages.takeIn.title"), path: PackagePaths.takeIn).html
            ),
            content: """
                <p class="lead">\(texts("packages.lead"))</p>
                <h2>\(texts("packages.incoming"))</h2>
                \(table(.incoming))
                <h2>\(texts("packages.outgoing"))</h2>
                \(table(.outgoing))
                <h2>\(texts("packages.offers.title"))</h2>
                \(CaseOfferTable(list: offers, texts: texts).html)
                """
        )
    }

    private func table(_ direction: PackageRecord.Direction) -> HTML {
        let records = list.records.filter { $0.direction == direction }
        let title = texts("packages.\(direction.rawValue)")
        guard !records.isEmpty else { return "<p>\(texts("packages.none"))</p>" }
        return Table(
            title,
            columns: [
                .init(texts("packages.partner")), .init(texts("packages.createdOn"), .day),
                .init(texts("packages.expiresOn"), .day), .init(texts("packages.stateLabel")),
            ],
            rows: records.map { record in
                let name = list.partner(of: record)?.name ?? "–"
                return [
                    "<a href=\"\(PackagePaths.record(record))\">\(HTML(text: name))</a>",
                    .day(record.createdAt.day), .day(record.expiresAt.day),
                    PackageWords(texts: texts).tag(record, at: list.now.instant).html,
                ]
            }
        ).html
    }
}

/// Taking in a file that came from a partner: a package, or a receipt (einlesen).
struct TakeInPackagePage {
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("packages.takeIn.title"),
            section: "packages",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("packages.takeIn.lead"))</p>
                \(form.withFiles.html(
                    to: PackagePaths.takeIn,
                    submit: texts("packages.takeIn.button"),
                    cancel: PackagePaths.list,
                    FileField("file", texts("packages.takeIn.file"), in: form,
                    hint: texts("packages.takeIn.fileHint"), accept: ".lotse").html
                ))
                """
        )
    }
}
