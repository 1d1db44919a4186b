import Casework
import Kernel
import WebSupport

/// A letter on paper after DIN 5008: address field, facts, subject, text, closing.
struct LetterPaper {
    let sheet: LetterSheet

    // A letter to an office or a person in Germany is German, whatever the language of the screen.
    var document: PrintedDocument {
        var document = PrintedDocument(
            title: sheet.subject.plain,
            language: "de",
            style: .letter,
            body: body
        )
        document.foot = "\(sheet.office.name) · \(sheet.caseNumber)"
        document.pageCount = "Seite {page} von {pages}"
        return document
    }

    private var body: HTML {
        """
        <header class="letter__head letter__head--\(sheet.form.rawValue.lowercased())">
        <p class="letter__office">\(sheet.office.name)</p></header>
        <div class="letter__top">
        <div class="letter__address"><p class="letter__return">\(returnLine)</p>
        <p>\(HTML.lines(sheet.address))</p></div>
        \(facts)
        </div>
        <h1 class="letter__subject">\(sheet.subject.plain)</h1>
        <div class="letter__text">\(HTML.each(paragraphs) { "<p>\(HTML.lines($0))</p>\n" })</div>
        <div class="letter__end"><p>Mit freundlichen Grüßen</p>
        <p class="letter__signature">\(sheet.caseManager)<br>Kommunales Integrationsmanagement</p></div>
        """
    }

    private var returnLine: String {
        [sheet.office.name, sheet.office.street, sheet.office.place].joined(separator: " · ")
    }

    private var facts: HTML {
        let rows = [
            ("Unser Zeichen", sheet.caseNumber), ("Es schreibt Ihnen", sheet.caseManager),
            ("Telefon", sheet.office.phone), ("E-Mail", sheet.office.email), ("Datum", sheet.today.german),
        ]
        return """
            <dl class="letter__facts">\(HTML.each(rows) { row in
                "<div><dt>\(row.0)</dt><dd>\(row.1)</dd></div>"
            })</dl>
            """
    }

    private var paragraphs: [String] {
        sheet.text.plain.split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) })
            .map { $0.joined(separator: "\n") }
    }
}
