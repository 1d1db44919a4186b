import Casework
import Kernel
import WebSupport

/// One package that came: who is in it and what, before anybody decides (Paket im Eingang).
struct IncomingPackagePage {
    let package: IncomingPackage
    let form: Form

    private var texts: Texts { form.texts }
    private var record: PackageRecord { package.record }
    private var path: String { PackagePaths.incoming(record.id) }

    var page: Page {
        Page(
            texts("packages.incomingOne"),
            section: "packages",
            errors: form.errors,
            width: .reading,
            content: """
                \(SummaryList(rows, texts: texts).html)
                \(HTML.some(package.content) { IncomingContent(package: $0, texts: texts).html })
                \(HTML.some(package.manifest) {
                ManifestLists(manifest: $0, profile: package.profile, texts: texts).html })
                \(HTML.when(package.content != nil, deciding))
                \(HTML.when(record.state == .withdrawn, withdrawn))
                \(HTML.when(record.state == .accepted || record.state == .refused, receipt))
                """
        )
    }

    private var rows: [SummaryList.Row] {
        let file = record.caseFileId.map { id -> HTML in
            "<a href=\"\(CaseFilePaths.overview(id))\">\(texts("packages.toCase"))</a>"
        }
        return [
            .init(texts("packages.from"), HTML(text: package.partner.name)),
            .init(
                texts("packages.stateLabel"),
                PackageWords(texts: texts).tag(record, at: package.now.instant).html
            ),
            .init(texts("packages.createdOn"), .day(record.createdAt.day)),
            .init(texts("packages.expiresOn"), .day(record.expiresAt.day)),
            .init(texts("packages.caseFile"), file ?? ""),
            .init(texts("packages.reason"), "<span dir=\"auto\">\(record.reason)</span>"),
        ]
    }

    private var withdrawn: HTML {
        let key = record.caseFileId == nil ? "packages.withdrawnThere" : "packages.tooLate"
        return NoticeBox(.warning, title: texts("packages.withdrawnTitle"), "<p>\(texts(key))</p>").html
    }

    private var deciding: HTML {
        """
        <h2>\(texts("packages.decide"))</h2>
        <p>\(texts("packages.decideHint"))</p>
        \(form.button(texts("packages.accept"), to: path + "/annehmen", .primary))
        \(Details(texts("packages.refuse"), isOpen: !form.errors.isEmpty, form.withoutWarning.html(
            to: path + "/ablehnen",
            submit: texts("packages.refuseButton"),
            kind: .warning,
            TextArea("reason", texts("packages.reason"), in: form, hint: texts("packages.reasonHint"), rows: 3,
            limit: 500).html
        )).html)
        """
    }

    private var receipt: HTML {
        """
        <h2>\(texts("packages.receipt"))</h2>
        <p>\(texts("packages.receiptHint"))</p>
        <div class="form__actions">
        \(HTML.when(!package.partner.address.isEmpty,
        form.button(texts("packages.sendReceipt"), to: path + "/quittung", .secondary)))
        <a class="button button--secondary" href="\(path)/quittung.lotse">\(texts("packages.receiptFile"))</a>
        </div>
        """
    }
}

/// The household and what is due, as they stand in a package (Inhalt des Pakets).
struct IncomingContent {
    let package: CasePackage
    let texts: Texts

    var html: HTML {
        """
        <h2>\(HTML.name(package.household.title))</h2>
        \(HTML.when(package.persons.contains { !$0.protections.isEmpty },
        NoticeBox(.warning, title: texts("protections.protected"), "<p>\(texts("packages.comesProtected"))</p>").html))
        \(SummaryList([
            .init(texts("packages.originCase"), HTML(text: package.origin.caseNumber)),
            .init(texts("packages.originManager"), .name(package.origin.caseManager)),
            .init(texts("packages.originOffice"), HTML(text: package.origin.office)),
            .init(texts("caseFiles.town"), HTML(text: package.household.town)),
        ], texts: texts).html)
        <h3>\(texts("packages.part.person"))</h3>
        <ul>\(HTML.each(package.persons) { "<li>\(HTML.name($0.details.displayName))\(birth($0))</li>" })</ul>
        \(list("packages.part.followUp", package.followUps.map { due($0) }))
        \(list("packages.part.goal", package.goals.map { "<span dir=\"auto\">\($0.details.text)</span>" }))
        \(list("packages.part.document", package.documents.map { HTML.name($0.words.description) }))
        """
    }

    private func birth(_ person: PackedPerson) -> HTML {
        let birth = person.details.birth
        return birth == .unknown ? "" : ", \(birth.german)"
    }

    private func due(_ followUp: PackedFollowUp) -> HTML {
        let text = followUp.text.isEmpty ? texts("packages.withoutWords") : followUp.text
        return "\(HTML.day(followUp.dueOn)) <span dir=\"auto\">\(text)</span>"
    }

    private func list(_ key: String, _ items: [HTML]) -> HTML {
        HTML.when(
            !items.isEmpty,
            "<h3>\(texts(key))</h3><ul>\(HTML.each(items) { "<li>\($0)</li>" })</ul>"
        )
    }
}
