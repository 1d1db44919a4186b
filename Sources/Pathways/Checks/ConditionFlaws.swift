import Kernel

/// What is wrong with a condition and with those it is made of (Mängel einer Voraussetzung).
struct ConditionFlaws {
    let facts: FactCatalogue

    /// The ids are those already used in the version.
    func flaws(of condition: Condition, at path: [String], ids: inout Set<String>) -> [Flaw] {
        var found: [Flaw] = []
        if !condition.id.isEmpty, !ids.insert(condition.id).inserted {
            found.append(Flaw(.usedTwice, at: path + ["id"], condition.id))
        }
        found += flaws(of: condition.test, at: path)
        for (keys, part) in condition.parts { found += flaws(of: part, at: path + keys, ids: &ids) }
        return found
    }

    private func flaws(of test: ConditionTest, at path: [String]) -> [Flaw] {
        switch test {
        case .any(let parts): Self.sometimesAsked(parts, at: path + ["any"])
        case .all, .not, .judged, .unreadable: []
        case .readings(let readings): Self.flaws(of: readings, at: path + ["readings"])
        case .status(let selector): Self.empty(selector.titles, at: path + ["status"])
        case .counted(let count):
            Self.empty(count.titles, at: path + ["counted"])
                + (count.starting.map { asks($0, .event, "starting", at: path + ["counted", "starting"]) }
                    ?? [])
        case .fact(let key, let yes):
            yes ? asks(key, .flag, "is", at: path + ["is"]) : isNot(key, at: path + ["is-not"])
        case .level(let test):
            asks(test.fact, .level, "level", at: path + ["level", "fact"])
                + step(test.atLeast, of: test.fact, at: path + ["level", "at-least"])
        case .number(let test):
            asks(test.fact, .number, "number", at: path + ["number", "fact"])
                + Self.bounds(test.atLeast, test.atMost, "at-least", "at-most", at: path + ["number"])
        case .lasting(let test): flaws(of: test, at: path + ["lasting"])
        case .age(let test):
            Self.bounds(
                test.atLeast,
                test.beforeCompleting,
                "at-least",
                "before-completing",
                at: path + ["age"]
            )
        case .event(let test): flaws(of: test, at: path + ["event"])
        case .since(let test): asks(test.event, .event, "since", at: path + ["since", "event"])
        case .within(let test): asks(test.event, .event, "within", at: path + ["within", "event"])
        }
    }

    // What is not asked counts neither way; among several of which one is enough, a met one would disappear.
    private static func sometimesAsked(_ parts: [Condition], at path: [String]) -> [Flaw] {
        parts.enumerated().filter { !$1.onlyIf.isEmpty }.map { index, _ in
            .sentence(
                at: path + ["\(index + 1)", "only-if"],
                "„only-if“ has no place inside „any“; put it on the condition around it, or ask „all“ of both"
            )
        }
    }

    private func flaws(of test: LastingTest, at path: [String]) -> [Flaw] {
        guard let level = test.level else { return asks(test.fact, .flag, "lasting", at: path + ["fact"]) }
        return asks(test.fact, .level, "lasting with „level“", at: path + ["fact"])
            + step(level, of: test.fact, at: path + ["level"])
    }

    private func flaws(of test: EventTest, at path: [String]) -> [Flaw] {
        var found = asks(test.fact, .event, "event", at: path + ["fact"])
        if let other = test.noLaterThan {
            found += asks(other, .event, "no-later-than", at: path + ["no-later-than"])
        } else if test.plus != nil {
            found.append(
                .sentence(
                    at: path + ["plus"],
                    "„plus“ is added to the day of „no-later-than“, which is missing"
                )
            )
        }
        return found
    }
}

extension ConditionFlaws {
    /// The fact is in the catalogue and of the kind the test can ask for.
    private func asks(
        _ key: FactKey,
        _ kind: FactDefinition.Kind,
        _ test: String,
        at path: [String]
    ) -> [Flaw] {
        if key == .born || key == .entered {
            return kind == .event
                ? []
                : [.sentence(at: path, "„\(test)“ asks for \(kind.noun), but „\(key.rawValue)“ is a day")]
        }
        guard let definition = facts[key] else { return [.noFact(key, facts, at: path)] }
        guard definition.kind != kind else { return [] }
        return [
            .sentence(
                at: path,
                "„\(test)“ asks for \(kind.noun), but „\(key.rawValue)“ is \(definition.kind.noun);"
                    + " \(definition.kind.advice(key))"
            )
        ]
    }

    // An event that never happened is written down as „is: false“, and so is what there is none of.
    private func isNot(_ key: FactKey, at path: [String]) -> [Flaw] {
        facts[key] == nil ? [.noFact(key, facts, at: path)] : []
    }

    private func step(_ word: String, of key: FactKey, at path: [String]) -> [Flaw] {
        guard let definition = facts[key], definition.kind == .level, !definition.scale.isEmpty,
            !definition.scale.contains(word)
        else {
            return []
        }
        let scale = definition.scale.joined(separator: ", ")
        return [.sentence(at: path, "„\(word)“ is no step of „\(key.rawValue)“: \(scale)")]
    }

    private static func flaws(of readings: [Reading], at path: [String]) -> [Flaw] {
        var found: [Flaw] = []
        if readings.count < 2 {
            found.append(
                .sentence(at: path, "one reading is no dispute; name at least two, or ask it directly")
            )
        }
        var names: Set<String> = []
        for (index, reading) in readings.enumerated() where !names.insert(reading.reading).inserted {
            found.append(Flaw(.usedTwice, at: path + ["\(index + 1)", "reading"], reading.reading))
        }
        return found
    }

    private static func empty(_ titles: TitleSet, at path: [String]) -> [Flaw] {
        titles.isEmpty ? [.sentence(at: path, "no title is left of these; look at what is excepted")] : []
    }

    private static func bounds(
        _ least: Int?,
        _ most: Int?,
        _ low: String,
        _ high: String,
        at path: [String]
    ) -> [Flaw] {
        guard least != nil || most != nil else {
            return [.sentence(at: path, "a limit is missing; write „\(low)“, „\(high)“ or both")]
        }
        guard let least, let most, least > most else { return [] }
        return [.sentence(at: path, "nothing lies between „\(low): \(least)“ and „\(high): \(most)“")]
    }
}

extension Flaw {
    static func noFact(_ key: FactKey, _ facts: FactCatalogue, at path: [String]) -> Flaw {
        let near = NearestWord.to(key.rawValue, among: facts.facts.map(\.code.rawValue))
        let advice = near.map { "did you mean „\($0)“?" } ?? "add it there, with its kind and its question"
        return .sentence(at: path, "the fact „\(key.rawValue)“ is not in Rules/facts; \(advice)")
    }
}

extension FactDefinition.Kind {
    var noun: String {
        switch self {
        case .flag: "yes or no"
        case .level: "a step of a scale"
        case .number: "a number"
        case .event: "the day of an event"
        }
    }

    /// How a fact of this kind is asked for.
    func advice(_ key: FactKey) -> String {
        switch self {
        case .flag: "write „is: \(key.rawValue)“, „is-not“ or „lasting“"
        case .level: "write „level: {fact: \(key.rawValue), at-least: …}“"
        case .number: "write „number: {fact: \(key.rawValue), at-least: …}“"
        case .event: "write „event: {fact: \(key.rawValue)}“, „since“ or „within“"
        }
    }
}

extension Condition {
    /// The conditions below it, each with the keys that lead there.
    var parts: [(keys: [String], part: Condition)] {
        let below: [(String, [Condition])] =
            switch test {
            case .all(let parts): [("all", parts)]
            case .any(let parts): [("any", parts)]
            case .readings(let readings): [("readings", readings.map(\.condition))]
            default: []
            }
        let listed = below + [("only-if", onlyIf), ("exceptions", exceptions.map(\.condition))]
        let numbered = listed.flatMap { key, parts in
            parts.enumerated().map { (keys: [key, "\($0 + 1)"], part: $1) }
        }
        guard case .not(let part) = test else { return numbered }
        return [(keys: ["not"], part: part)] + numbered
    }
}
