import Casework
import Kernel
import WebSupport

/// Persons who may be the one being entered, each with the reasons in words (mögliche Dubletten).
struct CandidateList {
    let candidates: [PersonCandidate]
    let texts: Texts
    /// What may be done with one of them, beside the way to their case.
    var action: (PersonCandidate) -> HTML = { _ in .empty }

    var html: HTML {
        """
        <ol class="results__list">\(HTML.each(candidates) {
            "<li class=\"results__entry\">\(entry($0))</li>\n"
        })</ol>
        """
    }

    private func entry(_ candidate: PersonCandidate) -> HTML {
        let person = candidate.found.person
        let heading = PersonHeading(person: person, texts: texts)
        return """
            <a href="\(CaseFilePaths.overview(person.caseFileId))">\(heading.html)</a>
            \(Tag(texts(candidate.likeness.isLikely ? "doubles.likely" : "doubles.possible"),
            candidate.likeness.isLikely ? .warning : .info).html)
            <p class="results__facts">\(born(person)) · \(HTML.name(candidate.found.caseTitle)) · \
            \(candidate.found.caseNumber)</p>
            <p class="results__facts">\(LikenessWords(likeness: candidate.likeness, texts: texts).text)</p>
            \(action(candidate))
            """
    }

    private func born(_ person: Person) -> String {
        person.details.birth == .unknown
            ? texts("persons.birthUnknown") : texts("persons.bornOn", ["day": person.details.birth.german])
    }
}

/// Why two records are alike, as a sentence.
struct LikenessWords {
    let likeness: PersonLikeness
    let texts: Texts

    var text: String {
        likeness.reasons.map { texts("doubles.reason.\($0.rawValue)") }.joined(separator: ", ")
    }
}

/// The place in a form where candidates appear while a name is typed.
struct CandidateArea {
    let form: Form

    var html: HTML {
        """
        <div class="candidates" aria-live="polite" data-behaviour="candidates" \
        data-source="\(DoublePaths.candidates)"></div>
        """
    }
}
