import Casework
import Kernel
import WebSupport

/// One package of one's own: what went along, where it stands, and the ways it can leave (Paket im Ausgang).
struct OutgoingPackagePage {
    let package: OutgoingPackage
    let form: Form

    private var texts: Texts { form.texts }
    private var record: PackageRecord { package.record }
    private var path: String { PackagePaths.outgoing(record.id) }

    var page: Page {
        Page(
            texts("packages.outgoingOne"),
            section: "packages",
            errors: form.errors,
            width: .reading,
            content: """
                \(SummaryList(rows, texts: texts).html)
                \(HTML.when(record.isOpen(at: package.now.instant), ways))
                \(HTML.when(package.hasRecall, recall))
                \(HTML.some(package.manifest) {
                ManifestLists(manifest: $0, profile: package.profile, texts: texts).html })
                """
        )
    }

    private var rows: [SummaryList.Row] {
        let file = record.caseFileId.map { id -> HTML in
            "<a href=\"\(CaseFilePaths.overview(id))\">\(texts("packages.toCase"))</a>"
        }
        return [
            .init(texts("packages.partner"), HTML(text: package.partner.name)),
            .init(texts("packages.caseFile"), file ?? ""),
            .init(
                texts("packages.stateLabel"),
                PackageWords(texts: texts).tag(record, at: package.now.instant).html
            ),
            .init(texts("packages.createdOn"), .day(record.createdAt.day)),
            .init(texts("packages.expiresOn"), .day(record.expiresAt.day)),
            .init(texts("packages.numberThere"), HTML(text: record.numberThere)),
        ] + SummaryList.Row.words(record.reason, texts("packages.reason"))
    }

    private var recall: HTML {
        """
        <h2>\(texts("packages.recall"))</h2>
        <p>\(texts("packages.recallHint"))</p>
        <div class="form__actions">
        \(HTML.when(!package.partner.address.isEmpty,
        form.button(texts("packages.sendRecall"), to: path + "/rueckruf", .secondary)))
        <a class="button button--secondary" href="\(path)/rueckruf.lotse">\(texts("packages.recallFile"))</a>
        </div>
        """
    }

    private var ways: HTML {
        """
        \(NoticeBox(.info, "<p>\(texts("packages.stillResponsible"))</p>").html)
        <div class="form__actions">
        \(HTML.when(!package.partner.address.isEmpty,
        form.button(texts("packages.send"), to: path + "/senden", .primary)))
        \(form.button(texts("packages.asFile"), to: path + "/datei"))
        \(form.button(texts("packages.withdraw"), to: path + "/zurueckziehen", .warning))
        </div>
        \(HTML.when(record.state == .sent, "<p class=\"hint\">\(texts("packages.withdrawHint"))</p>"))
        """
    }
}
