import Casework
import Kernel
import Pathways
import WebSupport

/// Entries one below the other; long lists are folded.
struct MyPathwaysList {
    let entries: [MyPathwaysPage.Entry]
    let texts: Texts

    var html: HTML { FoldedList(entries, texts: texts, row: row).html }

    private func row(_ entry: MyPathwaysPage.Entry) -> HTML {
        let words = PathwayWords(texts: texts)
        let answer = entry.answer
        return """
            <li class="due-list__item">
            <div class="due-list__text">
            <p class="due-list__title">\(who(entry.listed))</p>
            <p>\(answer.rule.name.text(in: texts.language.code)), \(words.norm(answer))</p>
            <p class="due-list__hint">\(hint(entry, words))</p>
            </div>
            <div>\(words.tag(answer).html)</div>
            </li>

            """
    }

    private func hint(_ entry: MyPathwaysPage.Entry, _ words: PathwayWords) -> HTML {
        let parts = [words.detail(entry.answer), way(entry.listed)]
        return HTML.joined(parts.filter { !$0.isEmpty }, by: " · ")
    }

    private func who(_ listed: ListedSituation) -> HTML {
        let path = "\(CaseFilePaths.pathways(listed.caseFileId))/\(listed.personId.text)"
        guard let name = listed.personName else {
            return "<a href=\"\(path)\">\(CaseName(nil, number: listed.caseNumber, texts).html)</a>"
        }
        return "<a href=\"\(path)\">\(HTML.name(name))</a>"
    }

    private func way(_ listed: ListedSituation) -> HTML {
        guard let title = listed.caseTitle else { return HTML.number(listed.caseNumber) }
        return "\(HTML.name(title)) · \(HTML.number(listed.caseNumber))"
    }
}

/// So many lines are shown at once, the others are folded (eingeklappte Liste).
struct FoldedList {
    let html: HTML
    private static let most = 12

    init<Entry>(_ entries: [Entry], texts: Texts, row: (Entry) -> HTML) {
        func list(_ entries: [Entry]) -> HTML { "<ul class=\"due-list\">\(HTML.each(entries, row))</ul>" }
        let rest = Array(entries.dropFirst(Self.most))
        html =
            list(Array(entries.prefix(Self.most)))
            + HTML.when(
                !rest.isEmpty,
                Details(texts("pathwayPages.mine.more", count: rest.count), list(rest)).html
            )
    }
}
