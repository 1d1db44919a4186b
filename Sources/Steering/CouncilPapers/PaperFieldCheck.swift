import Kernel

/// Says whether what stands in a field is of the field's kind (Prüfung eines Feldes).
struct PaperFieldCheck {
    let field: PaperField
    /// The catalogues that hold on the day of the paper.
    let goals: [GoalCatalogue]

    func flaws(of value: PaperValue) -> [Flaw] {
        switch field.kind {
        case .line, .text: text(value, [])
        case .day: text(value, []) + word(value, []) { Day(iso: $0) != nil ? nil : Day.writtenForm }
        case .list: entries(value) { text($0, $1) }
        case .choice: choice(value, [])
        case .yesNo: answer(value, among: [.yes, .no])
        case .yesNoPartly: answer(value, among: PaperAnswer.allCases)
        case .productGroups:
            entries(value) { record($0, $1, needs: ["number", "name"]) + productGroup($0, $1) }
        case .moneyTable: record(value, [], needs: ["rows"], may: ["years", "total"]) + moneyRows(value)
        case .dutyLevel: record(value, [], needs: ["level", "reason"]) + level(value)
        case .themes: record(value, [], needs: ["themes"], may: ["reason"]) + themes(value)
        case .goals:
            entries(value) { record($0, $1, needs: ["goal"], may: ["subGoal", "approach"]) + goal($0, $1) }
        case .consultations:
            entries(value) { record($0, $1, needs: ["body", "competence"], may: ["day"]) + day($0, $1) }
        }
    }

    private func text(_ value: PaperValue, _ path: [String]) -> [Flaw] {
        guard case .text(let text) = value else { return [wrong("a text", path)] }
        return text.count <= 20_000 ? [] : [wrong("at most 20 000 letters", path)]
    }

    private func wrong(_ expected: String, _ path: [String], _ word: String = "…") -> Flaw {
        Flaw(.wrongType, at: path, word, expected: [expected])
    }

    private func word(_ value: PaperValue, _ path: [String], _ problem: (String) -> String?) -> [Flaw] {
        guard case .text(let text) = value, let expected = problem(text) else { return [] }
        return [wrong(expected, path, text)]
    }

    private func entries(_ value: PaperValue, _ check: (PaperValue, [String]) -> [Flaw]) -> [Flaw] {
        guard case .list(let list) = value else { return [wrong("a list", [])] }
        return list.enumerated().flatMap { check($1, ["\($0 + 1)"]) }
    }

    private func record(
        _ value: PaperValue,
        _ path: [String],
        needs: [String],
        may: [String] = []
    ) -> [Flaw] {
        guard case .record(let record) = value else {
            return [wrong("the keys \((needs + may).joined(separator: ", "))", path)]
        }
        let missing = needs.filter { record[$0]?.isEmpty ?? true }.map { Flaw(.missingKey, at: path, $0) }
        let unknown = record.keys.filter { !(needs + may).contains($0) }.sorted()
            .map { Flaw(.unknownKey, at: path + [$0], $0, expected: needs + may) }
        return missing + unknown
    }

    private func choice(_ value: PaperValue, _ path: [String]) -> [Flaw] {
        guard case .text(let text) = value else { return [wrong("one of the choices", path)] }
        let codes = (field.choices ?? []).map(\.code)
        return codes.contains(text) ? [] : [Flaw(.unknownWord, at: path, text, expected: codes)]
    }

    private func answer(_ value: PaperValue, among answers: [PaperAnswer]) -> [Flaw] {
        if let answer = PaperAnswer(value.text), answers.contains(answer) { return [] }
        return [Flaw(.unknownWord, at: [], value.text, expected: answers.map(\.german))]
    }

    private func level(_ value: PaperValue) -> [Flaw] {
        let text = value.text("level")
        guard !text.isEmpty, DutyLevel(text) == nil else { return [] }
        return [Flaw(.unknownWord, at: ["level"], text, expected: DutyLevel.allCases.map(\.german))]
    }

    private func themes(_ value: PaperValue) -> [Flaw] {
        guard let themes = value["themes"] else { return [] }
        guard case .list(let list) = themes else { return [wrong("a list", ["themes"])] }
        return list.enumerated().flatMap { choice($1, ["themes", "\($0 + 1)"]) }
    }

    private func goal(_ value: PaperValue, _ path: [String]) -> [Flaw] {
        let word = value.text("goal")
        guard let code = field.catalogue, let catalogue = goals.first(where: { $0.code == code }),
            // A goal may also be written out; a single word is meant as a code.
            !word.contains(" "), !word.isEmpty, catalogue.label(of: word) == nil
        else { return [] }
        return [Flaw(.unknownWord, at: path + ["goal"], word, expected: catalogue.goals.map(\.code))]
    }

    private func productGroup(_ value: PaperValue, _ path: [String]) -> [Flaw] {
        guard let number = value["number"] else { return [] }
        return word(number, path + ["number"]) { text in
            let isNumber =
                (2...10).contains(text.count) && text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
            return isNumber ? nil : "the number of a product group in quotes, such as \"0502\""
        }
    }

    private func day(_ value: PaperValue, _ path: [String]) -> [Flaw] {
        guard let day = value["day"] else { return [] }
        return word(day, path + ["day"]) { Day(iso: $0) != nil ? nil : Day.writtenForm }
    }

    private func moneyRows(_ value: PaperValue) -> [Flaw] {
        let years = value["years"]?.list.count ?? 1
        return (value["rows"]?.list ?? []).enumerated().flatMap { place, row -> [Flaw] in
            let path = ["rows", "\(place + 1)"]
            let shape = record(row, path, needs: ["label", "sums"])
            guard shape.isEmpty else { return shape }
            let sums = row["sums"]?.list ?? []
            guard sums.count == max(1, years) else {
                return [wrong("as many sums as years", path + ["sums"], "\(sums.count)")]
            }
            return sums.enumerated().flatMap { number, sum in
                word(sum, path + ["sums", "\(number + 1)"]) {
                    Money(decimal: $0) != nil ? nil : Money.writtenForm
                }
            }
        }
    }
}
