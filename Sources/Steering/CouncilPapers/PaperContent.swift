import Kernel

/// What a paper says, field by field, before it is laid out (Inhalt einer Vorlage).
public struct PaperContent: Codable, Hashable, Sendable {
    public var number: String
    public var title: String
    public var day: Day
    public var fields: [String: PaperValue]

    public init(number: String, title: String, day: Day, fields: [String: PaperValue]) {
        self.number = number
        self.title = title
        self.day = day
        self.fields = fields
    }

    public func value(of field: PaperField) -> PaperValue? {
        fields[field.code].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Every figure that its texts name, each once.
    public var references: [FigureReference] {
        fields.sorted { $0.key < $1.key }.flatMap(\.value.texts)
            .flatMap { FigureText($0, day: day).references }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// What does not fit the layout; places are those of a file with the key `fields`.
    public func flaws(
        in layout: PaperLayout,
        goals: [GoalCatalogue],
        figures: [String],
        mayBeUnfinished: Bool = false
    ) -> [Flaw] {
        let known = layout.fields.map(\.code)
        let unknown = fields.keys.filter { !known.contains($0) }.sorted().map {
            Flaw(.unknownKey, at: ["fields", $0], $0, expected: known)
        }
        let found = layout.fields.flatMap { field -> [Flaw] in
            guard let value = value(of: field) else {
                return field.isRequired && !mayBeUnfinished
                    ? [Flaw(.missingKey, at: ["fields"], field.code)] : []
            }
            let check = PaperFieldCheck(field: field, goals: goals.filter { $0.holds(on: day) })
            return (check.flaws(of: value) + flaws(ofFiguresIn: value, named: figures))
                .map { $0.under(["fields", field.code]) }
        }
        return unknown + found
    }

    private func flaws(ofFiguresIn value: PaperValue, named figures: [String]) -> [Flaw] {
        value.texts.flatMap { text -> [Flaw] in
            let text = FigureText(text, day: day)
            let unreadable = text.unreadable.map {
                Flaw(
                    .notFitting,
                    at: [],
                    expected: ["the place „{{\($0)}}“ cannot be read; write {{figure: NAME on 2026-09-30}}"]
                )
            }
            return unreadable
                + text.references.filter { !figures.contains($0.name) }
                .map { Flaw(.unknownWord, at: [], $0.name, expected: figures) }
        }
    }
}
