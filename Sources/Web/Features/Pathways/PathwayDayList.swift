import Casework
import Kernel
import Pathways
import WebSupport

/// Days on which ways close or open, one line for each household and way (Fristen der Wege).
struct PathwayDayList {
    let lines: [[DueItem]]
    let today: Day
    let rulebook: Rulebook
    let texts: Texts

    var html: HTML { FoldedList(lines, texts: texts, row: row).html }

    private func row(_ line: [DueItem]) -> HTML {
        let item = line[0]
        return """
            <li class="due-list__item">
            <div class="due-list__text">
            <p class="due-list__title">\(who(line))</p>
            <p>\(way(item))</p>
            <p class="due-list__hint">\(HTML.joined(hints(item), by: " · "))</p>
            \(HTML.when(item.isOnlyPossible, "<p class=\"due-list__hint\">\(texts("today.onlyPossible"))</p>"))
            </div>
            <div>\(tag(item).html)</div>
            </li>

            """
    }

    private func who(_ line: [DueItem]) -> HTML {
        HTML.joined(
            line.compactMap { item in
                guard let caseFile = item.caseFileId, let person = item.pathwayPerson else { return nil }
                let name =
                    item.personName.map { HTML.name($0) }
                    ?? CaseName(nil, number: item.caseNumber, texts).html
                return "<a href=\"\(CaseFilePaths.pathways(caseFile))/\(person.text)\">\(name)</a>"
            },
            by: ", "
        )
    }

    private func way(_ item: DueItem) -> HTML {
        guard let rule = item.pathway.flatMap({ rulebook[$0] }) else { return "\(item.text)" }
        let version = rule.versions.last { !$0.status.isUncertain } ?? rule.versions.last
        return "\(rule.name.text(in: texts.language.code)), \(version?.norm ?? "")"
    }

    private func hints(_ item: DueItem) -> [HTML] {
        let words = PathwayWords(texts: texts)
        let day =
            item.kind == .pathwayCloses ? words.day("lastDay", item.dueOn) : words.day("from", item.dueOn)
        var hints: [HTML] = ["<strong class=\"last-day\">\(day)</strong>"]
        if let title = item.caseTitle { hints.append(HTML.name(title)) }
        return hints + [HTML.number(item.caseNumber)]
    }

    private func tag(_ item: DueItem) -> Tag {
        let days = today.days(until: item.dueOn)
        if days == 0 { return Tag(texts("pathwayPages.lastDayToday"), .danger) }
        let tone: Tag.Tone =
            item.kind == .pathwayOpens ? .info : days <= ListedPathways.soon ? .danger : .warning
        return Tag(texts("today.daysLeft", count: days), tone)
    }
}
