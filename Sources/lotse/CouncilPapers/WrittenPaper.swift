import Kernel
import ResourceLibrary
import Steering
import Web

/// A council paper as one file: its form, what it says, and the figures it names (Vorlage als Datei).
struct WrittenPaper: Decodable {
    struct Figure: Decodable {
        let name: String
        let on: Day
        let shown: String?
        let withheld: Bool?
    }

    let layout: String
    let number: String?
    let title: String
    let day: Day
    let fields: [String: WrittenValue]
    let figures: [Figure]?

    var content: PaperContent {
        PaperContent(
            number: number ?? "",
            title: title,
            day: day,
            fields: fields.mapValues { PaperValue($0) }
        )
    }

    var paperFigures: [FigureReference: PaperFigure] {
        let pairs = (figures ?? []).map { figure in
            let isWithheld = figure.withheld == true
            let shown: PaperFigure = isWithheld ? .withheld : .shown(figure.shown ?? "")
            return (FigureReference(name: figure.name, day: figure.on), shown)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    func flaws(on shelf: CouncilPaperShelf) -> [Flaw] {
        guard let form = shelf.layout(layout) else {
            return [Flaw(.unknownWord, at: ["layout"], layout, expected: shelf.layouts.map(\.code))]
        }
        let known = paperFigures
        let names = (figures ?? []).map(\.name)
        let missing = content.references.filter { names.contains($0.name) && known[$0] == nil }.map {
            Flaw(
                .notFitting,
                at: ["figures"],
                expected: ["the figure \($0.name) on \($0.day.iso) is named in a text and missing here"]
            )
        }
        let empty = (figures ?? []).enumerated().compactMap { place, figure in
            figure.withheld == true || figure.shown != nil
                ? nil : Flaw(.missingKey, at: ["figures", "\(place + 1)"], "shown")
        }
        return content.flaws(in: form, goals: shelf.goals, figures: names) + missing + empty
    }
}

extension PaperValue {
    init(_ value: WrittenValue) {
        switch value {
        case .text(let text): self = .text(text)
        case .list(let list): self = .list(list.map { PaperValue($0) })
        case .record(let record): self = .record(record.mapValues { PaperValue($0) })
        }
    }
}
