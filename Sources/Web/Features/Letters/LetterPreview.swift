import Casework
import Kernel
import WebSupport

/// What the letter would say now, every empty place marked, named and linked to where it is filled (Vorschau).
struct LetterPreview {
    let record: LetterRecord
    let texts: Texts

    private var sheet: LetterSheet { record.sheet }

    var html: HTML {
        """
        <article class="letter-preview" lang="de" aria-label="\(texts("letters.preview"))">
        <p class="letter-preview__address">\(sheet.address.isEmpty ? mark(.address) : HTML.lines(sheet.address))</p>
        <p class="letter-preview__subject">\(HTML.joined(sheet.subject.pieces.map(piece)))</p>
        <div class="letter-preview__text">\(HTML.joined(sheet.text.pieces.map(piece)))</div>
        </article>
        """
    }

    /// What keeps the letter from being printed; nothing where it is ready.
    var obstacles: HTML {
        """
        \(HTML.some(sheet.obstacle) { obstacle(texts($0.textKey), $0) })
        \(HTML.when(!sheet.gaps.isEmpty || !sheet.unknown.isEmpty, gaps))
        \(HTML.when(record.isProtected, protection))
        """
    }

    private var gaps: HTML {
        NoticeBox(
            .warning,
            title: texts("letters.gaps"),
            """
            <ul>\(HTML.each(sheet.gaps, gap))\(HTML.each(sheet.unknown) { name in
                "<li>\(texts("letters.unknownPlace", ["name": name]))</li>\n"
            })</ul>
            """
        ).html
    }

    private func gap(_ field: LetterField) -> HTML {
        let fill = texts("letters.fill.\(kind(field))")
        return "<li><a href=\"\(place(of: field))\">\(label(field))</a>: \(fill)</li>\n"
    }

    private var protection: HTML {
        NoticeBox(.danger, title: texts("letters.protected"), "<p>\(texts("letters.protectedHint"))</p>").html
    }

    private func obstacle(_ sentence: String, _ refusal: LetterRefusal) -> HTML {
        let link: HTML =
            refusal == .notReleased
            ? "<p><a href=\"\(CaseFilePaths.consents(record.caseFile.id))\">\(texts("letters.toReleases"))</a></p>"
            : ""
        return NoticeBox(.danger, title: texts("letters.notAllowed"), "<p>\(sentence)</p>\(link)").html
    }

    private func piece(_ piece: LetterText.Piece) -> HTML {
        switch piece {
        case .text(let text): .lines(text)
        case .filled(_, let value): "<span class=\"letter-preview__filled\">\(HTML.lines(value))</span>"
        case .empty(let field): mark(field)
        case .unknown(let name): "<mark class=\"letter-preview__gap\">{\(name)}</mark>"
        }
    }

    private func mark(_ field: LetterField) -> HTML {
        "<mark class=\"letter-preview__gap\">\(texts("letters.isMissing", ["field": label(field)]))</mark>"
    }

    private func label(_ field: LetterField) -> String {
        texts("letters.place.\(field)")
    }

    private enum Where: String { case here, person, title, caseFile, profile }

    private func kind(_ field: LetterField) -> String {
        switch field {
        case .address: Where.here.rawValue
        case .personName, .personBirth, .personNationality: Where.person.rawValue
        case .titleValidFrom, .titleValidUntil: Where.title.rawValue
        case .caseNumber, .caseTown, .caseManager, .agency, .today: Where.caseFile.rawValue
        case .office: Where.profile.rawValue
        }
    }

    private func place(of field: LetterField) -> String {
        let person = CaseFilePaths.persons(record.caseFile.id) + "/\(record.letter.personId.text)"
        return switch field {
        case .address: "#field-address"
        case .personName, .personBirth, .personNationality: person
        case .titleValidFrom, .titleValidUntil: person + "/status/neu"
        default: CaseFilePaths.edit(record.caseFile.id)
        }
    }
}
