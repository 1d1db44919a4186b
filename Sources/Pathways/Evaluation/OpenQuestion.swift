import Kernel

/// What keeps an answer from being definite on a day (offene Frage).
public enum OpenQuestion: Hashable, Sendable {
    /// A fact is missing.
    case missing(FactKey, condition: String)
    /// Nobody has written down which right to stay the person had, or will have, on these days.
    case statusUnknown(condition: String)
    case judgement(condition: String)
    case contested(condition: String)
    /// Nobody knows whether this version of the law applies.
    case law(norm: String, from: Day)
}

extension Finding {
    /// Id of the condition, or that of the one around it.
    func name(within outer: String) -> String { condition.id.isEmpty ? outer : condition.id }

    /// What is open on a day, outermost condition first.
    func questions(on day: Day, within outer: String = "") -> [OpenQuestion] {
        let verdict = line[day]
        guard verdict.isOpen else { return [] }
        let name = name(within: outer)
        var found: [OpenQuestion] = []
        if verdict == .contested, case .readings = condition.test {
            found.append(.contested(condition: name))
        }
        if base[day].isOpen { found += tested(on: day, name) }
        for (rule, exception) in zip(condition.exceptions, exceptions) {
            found += excepted(rule, exception, on: day, within: name)
        }
        found += onlyIf.flatMap { $0.questions(on: day, within: name) }
        return found
    }

    private func excepted(
        _ rule: ExceptionRule,
        _ exception: Finding,
        on day: Day,
        within name: String
    ) -> [OpenQuestion] {
        if rule.effect == .discretion, exception.line[day].isMet {
            return [.judgement(condition: exception.name(within: name))]
        }
        return exception.questions(on: day, within: name)
    }

    private func tested(on day: Day, _ name: String) -> [OpenQuestion] {
        if !isLeaf { return parts.flatMap { $0.questions(on: day, within: name) } }
        switch condition.test {
        case .judged: return [.judgement(condition: name)]
        case .status, .counted:
            return missingDays.isEmpty
                ? [.statusUnknown(condition: name)] : missingDays.map { .missing($0, condition: name) }
        case .fact(let key, _): return [.missing(key, condition: name)]
        case .level(let test): return [.missing(test.fact, condition: name)]
        case .number(let test): return [.missing(test.fact, condition: name)]
        case .lasting(let test): return [.missing(test.fact, condition: name)]
        case .age: return [.missing(.born, condition: name)]
        case .event(let test):
            return (missingDays.isEmpty ? test.facts : missingDays).map { .missing($0, condition: name) }
        case .since(let test): return [.missing(test.event, condition: name)]
        case .within(let test): return [.missing(test.event, condition: name)]
        case .all, .any, .not, .readings, .unreadable: return []
        }
    }
}
