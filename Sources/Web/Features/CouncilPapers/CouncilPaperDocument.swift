import Kernel
import Steering
import WebSupport

/// A council paper laid out in its form, with its figures filled in (Vorlage).
public struct CouncilPaperDocument {
    private let layout: PaperLayout
    private let content: PaperContent
    private let figures: [FigureReference: PaperFigure]
    private let goals: [GoalCatalogue]

    public init(
        _ content: PaperContent,
        in layout: PaperLayout,
        goals: [GoalCatalogue],
        figures: [FigureReference: PaperFigure]
    ) {
        self.layout = layout
        self.content = content
        self.figures = figures
        self.goals = goals.filter { $0.holds(on: content.day) }
    }

    public var document: OfficeDocument {
        let number = content.number.isEmpty ? "(ohne Nummer)" : content.number
        return OfficeDocument(
            title: content.title,
            head: (layout.head ?? layout.title).replacing("{number}", with: number),
            blocks: layout.sections.flatMap(blocks)
        )
    }

    private func blocks(_ section: PaperSection) -> [OfficeDocument.Block] {
        let fields = section.fields.compactMap { field in content.value(of: field).map { (field, $0) } }
        guard !fields.isEmpty else { return [] }
        let isAlone = section.fields.count == 1
        return [.heading(2, section.heading)]
            + merged(fields.flatMap { blocks($0, $1, labelled: !isAlone) })
    }

    // Short answers in a row become one table.
    private func merged(_ blocks: [OfficeDocument.Block]) -> [OfficeDocument.Block] {
        blocks.reduce(into: []) { merged, block in
            if case .facts(let more) = block, case .facts(let before)? = merged.last {
                merged[merged.count - 1] = .facts(before + more)
            } else {
                merged.append(block)
            }
        }
    }

    private func blocks(
        _ field: PaperField,
        _ value: PaperValue,
        labelled: Bool
    ) -> [OfficeDocument.Block] {
        let heading: [OfficeDocument.Block] = labelled ? [.heading(3, field.label)] : []
        switch field.kind {
        case .line: return [fact(field, filled(value.text))]
        case .day: return [fact(field, Day(iso: value.text)?.german ?? value.text)]
        case .yesNo, .yesNoPartly: return [fact(field, PaperAnswer(value.text)?.german ?? value.text)]
        case .text: return heading + [.paragraph(filled(value.text))]
        case .list: return heading + [.list(value.list.map { filled($0.text) })]
        case .choice:
            return [.choices(field.label, choices(field) { $0.code == value.text })]
        case .themes: return themes(field, value, labelled: labelled)
        case .dutyLevel: return dutyLevel(field, value, labelled: labelled)
        case .goals: return heading + [.list(value.list.map(goal(in: field)))]
        case .productGroups, .moneyTable, .consultations:
            return [.table(CouncilPaperTable(field: field, value: value).table)]
        }
    }

    private func fact(_ field: PaperField, _ value: String) -> OfficeDocument.Block {
        .facts([.init(field.label, value)])
    }

    private func choices(
        _ field: PaperField,
        _ isChosen: (PaperField.Choice) -> Bool
    ) -> [OfficeDocument.Choice] {
        (field.choices ?? []).map { .init($0.label, isChosen: isChosen($0)) }
    }

    private func themes(
        _ field: PaperField,
        _ value: PaperValue,
        labelled: Bool
    ) -> [OfficeDocument.Block] {
        let chosen = Set(value["themes"]?.list.map(\.text) ?? [])
        let all = choices(field) { chosen.contains($0.code) }
        return [.choices(labelled ? field.label : "", all)] + reason(value)
    }

    private func dutyLevel(
        _ field: PaperField,
        _ value: PaperValue,
        labelled: Bool
    ) -> [OfficeDocument.Block] {
        let level = DutyLevel(value.text("level"))
        let all = DutyLevel.allCases.map { OfficeDocument.Choice($0.german, isChosen: $0 == level) }
        return [.choices(labelled ? field.label : "", all)] + reason(value)
    }

    private func reason(_ value: PaperValue) -> [OfficeDocument.Block] {
        let reason = filled(value.text("reason"))
        return reason.isEmpty ? [] : [.paragraph(reason)]
    }

    private func goal(in field: PaperField) -> (PaperValue) -> String {
        { value in
            let word = value.text("goal")
            let label = goals.first { $0.code == field.catalogue }?.label(of: word) ?? word
            let parts = [label, value.text("subGoal"), value.text("approach")]
            return filled(parts.filter { !$0.isEmpty }.joined(separator: " – "))
        }
    }

    private func filled(_ text: String) -> String {
        FigureText(text, day: content.day).filled(with: figures)
    }
}
