import Casework
import Kernel
import WebSupport

/// To which municipality a case goes, and what of it: chosen first, looked at, then sealed (Übergabe des Falls).
struct CaseHandOverPage {
    let preview: PackagePreview
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { preview.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: nil, texts: texts).page(
            texts("packages.handOver.title"),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("packages.handOver.lead"))</p>
                \(records)
                \(HTML.when(caseFile.isOpen, preview.partners.isEmpty ? nobody : choosing))
                \(HTML.when(preview.outcome == nil, CaseOfferSection(preview: preview, form: form).html))
                """
        )
    }

    private var nobody: HTML {
        EmptyState(texts("packages.noPartner"), text: texts("packages.noPartnerHint")).html
    }

    private var records: HTML {
        guard !preview.records.isEmpty else { return "" }
        let items = preview.records.map { record -> HTML in
            let tag = PackageWords(texts: texts).tag(record, at: preview.now.instant).html
            let day = texts("packages.preparedOn", ["day": record.createdAt.day.german])
            return "<li><a href=\"\(PackagePaths.record(record))\">\(day)</a> \(tag)</li>"
        }
        return "<ul>\(HTML.joined(items))</ul>"
    }

    private var choosing: HTML {
        let isChosen = preview.outcome?.package != nil
        return form.html(
            to: isChosen ? PackagePaths.handOver(caseFile.id) : PackagePaths.preview(caseFile.id),
            submit: texts(isChosen ? "packages.prepare" : "packages.look"),
            cancel: CaseFilePaths.overview(caseFile.id),
            """
            \(RadioGroup("partner", texts("packages.partner"), choices: preview.partners.map {
                Choice($0.id.text, $0.name)
            }, in: form, hint: texts("packages.partnerHint")).html)
            \(HTML.some(preview.outcome) { outcome($0) })
            """
        )
    }

    private func outcome(_ outcome: PackagePreview.Outcome) -> HTML {
        guard let package = outcome.package else {
            let sentence = texts((outcome.refusal ?? .nothingReleased).textKey)
            return NoticeBox(.warning, title: texts("packages.notPossible"), "<p>\(sentence)</p>").html
        }
        return """
            \(HTML.when(preview.isProtected, protection))
            \(HTML.when(outcome.freeTexts == nil, texts(of: outcome)))
            \(HTML.when(outcome.freeTexts == nil,
            Button(texts("packages.lookAgain"), .secondary, path: PackagePaths.preview(caseFile.id)).html))
            \(ManifestLists(manifest: package.manifest, profile: preview.profile, texts: texts).html)
            """
    }

    private var protection: HTML {
        """
        \(NoticeBox(.warning, title: texts("packages.protected"), "<p>\(texts("packages.protectedHint"))</p>").html)
        \(CheckboxGroup("protection", texts("packages.protectedCheck"), choices: [
            Choice("yes", texts("packages.protectedYes")),
        ], in: form).html)
        """
    }

    private func texts(of outcome: PackagePreview.Outcome) -> HTML {
        let notes = preview.notes.map { written in
            Choice(
                written.note.id.text,
                String(written.note.text.prefix(80)),
                hint: "\(written.note.happenedOn.german) · \(written.authorName)"
            )
        }
        let documents = preview.documents.filter { !$0.document.isSpecial }.map { listed in
            Choice(
                listed.document.id.text,
                listed.words?.description ?? "–",
                hint: FileMark(format: listed.format, size: listed.size, texts: texts).text
            )
        }
        return """
            \(HTML.when(!notes.isEmpty, CheckboxGroup("notes", texts("packages.notes"), choices: notes, in: form,
            isOptional: true).html))
            \(HTML.when(!documents.isEmpty, CheckboxGroup("documents", texts("packages.documents"),
            choices: documents, in: form, isOptional: true).html))
            """
    }
}
