import Casework
import Kernel
import WebSupport

/// The languages in which a person can be handed their pathways, their own first.
struct PathwayPaperPage {
    let household: CaseAnswers
    let person: PersonAnswers
    let papers: PathwayPaperTexts
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: household.caseFile, section: .pathways, texts: texts).page(
            texts("pathwayPages.paper.title"),
            width: .reading,
            content: """
                <p><a href="\(PathwayPaths.person(person.person))">\
                \(texts("pathwayPages.ofPerson", ["name": person.name]))</a></p>
                <p>\(texts("pathwayPages.paper.explanation"))</p>
                <ul>\(HTML.each(ordered, language))</ul>
                """
        )
    }

    private var ordered: [PathwayPaperText] {
        let own = papers.all.filter { $0.language == person.read.language }
        return own + papers.all.filter { $0.language != person.read.language }
    }

    private func language(_ text: PathwayPaperText) -> HTML {
        """
        <li><a href="\(PathwayPaths.paper(person.person))/pdf?sprache=\(text.language)">\
        <bdi lang="\(text.language)">\(text.name)</bdi> (PDF)</a>\
        \(HTML.when(!text.checked, " – \(texts("pathwayPages.paper.unchecked"))"))</li>

        """
    }
}
