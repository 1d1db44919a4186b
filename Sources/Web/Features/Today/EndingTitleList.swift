import Casework
import Kernel
import Pathways
import WebSupport

/// Residence titles that run out, each household once, what ran out first at the top.
struct EndingTitleList {
    let endings: [EndingTitle]
    let today: Day
    let texts: Texts

    /// So many households are shown at once; the others are folded.
    private static let most = 15

    var html: HTML {
        let items = households.map(item)
        let rest = items.dropFirst(Self.most)
        return TaskList(Array(items.prefix(Self.most))).html
            + HTML.when(
                !rest.isEmpty,
                Details(texts("today.moreHouseholds", count: rest.count), TaskList(Array(rest)).html).html
            )
    }

    /// Endings by household, in the order of their earliest day.
    private var households: [[EndingTitle]] {
        Dictionary(grouping: endings.sorted { $0.untilOn < $1.untilOn }, by: \.caseFileId).values
            .sorted { first, second in
                let (one, other) = (first[0], second[0])
                return (one.untilOn, one.caseNumber) < (other.untilOn, other.caseNumber)
            }
    }

    private func item(_ household: [EndingTitle]) -> TaskList.Item {
        let days = today.days(until: household[0].untilOn)
        return TaskList.Item(
            CaseName(household[0].caseTitle, number: household[0].caseNumber, texts).html,
            path: CaseFilePaths.overview(household[0].caseFileId),
            hint: .joined(documents(household).map(line), by: "<br>"),
            state: days < 0
                ? Tag(texts("today.expired", count: -days), .danger)
                : Tag(texts("today.daysLeft", count: days), days <= 30 ? .warning : .neutral)
        )
    }

    /// Members whose titles are of one kind and end on one day share a line.
    private func documents(_ household: [EndingTitle]) -> [[EndingTitle]] {
        var documents: [[EndingTitle]] = []
        for ending in household {
            let same = documents.firstIndex {
                $0[0].title == ending.title && $0[0].untilOn == ending.untilOn
            }
            if let same { documents[same].append(ending) } else { documents.append([ending]) }
        }
        return documents
    }

    private func line(_ document: [EndingTitle]) -> HTML {
        let title = ResidenceTitle(rawValue: document[0].title)?.designation ?? document[0].title
        let names = HTML.joined(document.compactMap(\.personName).map { .name($0) }, by: ", ")
        let people: HTML = names.isEmpty ? .empty : "\(names) · "
        return "\(title) · \(people)\(texts("today.until")) \(HTML.day(document[0].untilOn))"
    }
}
