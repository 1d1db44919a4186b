import Casework
import Kernel
import WebSupport

/// The papers of a case, the latest dated first, and the letters not yet finished (Dokumente).
struct DocumentsPage {
    let content: CaseDocuments
    /// Whoever stands in reads that there is a special paper, and nothing more.
    let mayOpenSpecial: Bool
    let texts: Texts

    private var caseFile: CaseFile { content.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .documents, texts: texts).page(
            texts("documents.title"),
            actions: caseFile.isOpen ? actions : "",
            content: """
                \(HTML.when(!content.drafts.isEmpty, drafts))
                \(content.documents.isEmpty ? empty : table)
                """
        )
    }

    private var actions: HTML {
        """
        \(ButtonLink(texts("documents.add"), path: DocumentPaths.new(caseFile.id)).html)
        \(ButtonLink(texts("letters.begin"), path: LetterPaths.new(caseFile.id), .secondary).html)
        """
    }

    private var empty: HTML {
        EmptyState(texts("documents.empty"), text: texts("documents.emptyHint")).html
    }

    private var drafts: HTML {
        Card(
            HTML(text: texts("letters.drafts")),
            """
            <ul class="documents__drafts">
            \(HTML.each(content.drafts) { letter in
                """
                <li><a href="\(LetterPaths.letter(letter))">\(label(of: letter))</a>
                <span class="documents__about">\(person(letter.personId)), \(HTML.day(letter.createdAt.day))</span></li>

                """
            })</ul>
            """
        ).html
    }

    private var table: HTML {
        Table(
            texts("documents.title"),
            columns: [
                .init(texts("documents.document")), .init(texts("documents.kind")),
                .init(texts("documents.datedOn"), .day), .init(texts("documents.person")),
                .init(texts("documents.source")),
            ],
            rows: content.documents.map(row)
        ).html
    }

    private func row(_ listed: ListedDocument) -> [HTML] {
        let document = listed.document
        return [
            name(listed),
            HTML(text: content.profile.documents.label(of: document.kind, in: texts.language.code)),
            .day(document.datedOn), document.personId.map(person) ?? "–",
            listed.words.map { $0.source.isEmpty ? "–" : .name($0.source) } ?? "–",
        ]
    }

    private func name(_ listed: ListedDocument) -> HTML {
        let document = listed.document
        if document.isRemoved {
            return "\(way(to: document, "documents.removedOne")) \(Tag(texts("documents.removed")).html)"
        }
        guard !document.isSpecial else {
            let tag = Tag(texts("documents.special"), .warning).html
            return "\(way(to: document, "documents.specialOne")) \(tag)"
        }
        let mark = FileMark(format: listed.format, size: listed.size, texts: texts).text
        return """
            <a href="\(DocumentPaths.document(document))">\(HTML.name(listed.words?.description ?? ""))</a>
            <span class="documents__about">\(mark)\(versions(listed))</span>
            """
    }

    private func way(to document: Document, _ key: String) -> HTML {
        guard mayOpenSpecial || !document.isSpecial else { return "\(texts(key))" }
        return "<a href=\"\(DocumentPaths.document(document))\">\(texts(key))</a>"
    }

    private func versions(_ listed: ListedDocument) -> HTML {
        HTML.when(
            listed.versions > 1,
            ", \(texts("documents.version", ["number": String(listed.versions)]))"
        )
    }

    private func person(_ id: Person.ID) -> HTML {
        content.persons.first { $0.id == id }.map { .name($0.details.displayName) } ?? "–"
    }

    private func label(of letter: Letter) -> String {
        content.profile.letters.template(letter.template)?.label(in: texts.language.code) ?? letter.template
    }
}
