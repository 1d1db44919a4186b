import Kernel
import Steering

/// What stands in a field as people write it in a form, line by line, and back (Feld im Formular).
struct PaperFieldText {
    let field: PaperField

    /// One line of a list, its parts set apart by semicolons.
    private static let columns: [PaperField.Kind: [String]] = [
        .productGroups: ["number", "name"], .goals: ["goal", "subGoal", "approach"],
        .consultations: ["body", "competence", "day"],
    ]

    func text(of value: PaperValue) -> String {
        switch field.kind {
        case .day: Day(iso: value.text)?.german ?? value.text
        case .list: value.list.map(\.text).joined(separator: "\n")
        case .moneyTable: money(value)
        case .yesNo, .yesNoPartly: PaperAnswer(value.text)?.rawValue ?? value.text
        case .dutyLevel, .themes: value.text("reason")
        default:
            if let keys = Self.columns[field.kind] {
                value.list.map { entry in
                    keys.map { key in key == "day" ? german(entry.text(key)) : entry.text(key) }
                        .joined(separator: "; ").trimming("; ")
                }
                .joined(separator: "\n")
            } else {
                value.text
            }
        }
    }

    func value(of text: String, chosen: [String]) -> PaperValue {
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmedWhitespace }
            .filter { !$0.isEmpty }
        switch field.kind {
        case .day: return .text(iso(text))
        case .list: return .list(lines.map { .text($0) })
        case .moneyTable: return lines.isEmpty ? .text("") : money(lines)
        case .dutyLevel:
            return chosen.first.map { .record(["level": .text($0), "reason": .text(text)]) } ?? .text("")
        case .themes:
            return .record(["themes": .list(chosen.map { .text($0) }), "reason": .text(text)])
        case .choice, .yesNo, .yesNoPartly: return .text(chosen.first ?? "")
        default:
            guard let keys = Self.columns[field.kind] else { return .text(text) }
            return .list(lines.map { record($0, keys) })
        }
    }

    private func record(_ line: String, _ keys: [String]) -> PaperValue {
        let parts = parts(line)
        let pairs = zip(keys, parts).filter { !$1.isEmpty }.map { key, part in
            (key, PaperValue.text(key == "day" ? iso(part) : part))
        }
        return .record(Dictionary(pairs) { first, _ in first })
    }

    private func parts(_ line: String) -> [String] {
        line.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmedWhitespace }
    }

    // Jahre; 2026; 2027 – then one line for each item – and Summe; what the sum is called.
    private func money(_ lines: [String]) -> PaperValue {
        var table: [String: PaperValue] = [:]
        var rows: [PaperValue] = []
        for parts in lines.map(parts) {
            let rest = parts.dropFirst().map { PaperValue.text($0) }
            switch parts.first?.lowercased() {
            case "jahre": table["years"] = .list(rest)
            case "summe": table["total"] = rest.first ?? .text("Summe")
            default:
                let sums = parts.dropFirst().map { PaperValue.text(Money(german: $0)?.decimal ?? $0) }
                rows.append(.record(["label": .text(parts.first ?? ""), "sums": .list(sums)]))
            }
        }
        table["rows"] = .list(rows)
        return .record(table)
    }

    private func money(_ value: PaperValue) -> String {
        let years = value["years"]?.list.map(\.text) ?? []
        let rows = (value["rows"]?.list ?? []).map { row in
            let sums = (row["sums"]?.list ?? []).map { Money(decimal: $0.text)?.germanNumber ?? $0.text }
            return ([row.text("label")] + sums).joined(separator: "; ")
        }
        let total = value.text("total")
        return
            ((years.isEmpty ? [] : [(["Jahre"] + years).joined(separator: "; ")]) + rows
            + (total.isEmpty ? [] : ["Summe; \(total)"])).joined(separator: "\n")
    }

    private func german(_ iso: String) -> String { Day(iso: iso)?.german ?? iso }

    private func iso(_ german: String) -> String {
        let parts = german.trimmedWhitespace.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) else {
            return german.trimmedWhitespace
        }
        return day.iso
    }
}

extension String {
    fileprivate func trimming(_ signs: String) -> String {
        var text = self[...]
        while let last = text.last, signs.contains(last) { text.removeLast() }
        return String(text)
    }
}
