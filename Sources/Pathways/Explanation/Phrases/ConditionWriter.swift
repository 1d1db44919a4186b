import Kernel

/// Puts into words what a condition asks, from its own text or from its test (Wortlaut einer Voraussetzung).
struct ConditionWriter {
    let phrases: PhraseBook
    let facts: FactCatalogue
    let language: String

    func write(_ condition: Condition, into texts: inout [ObjectIdentifier: String]) {
        texts[ObjectIdentifier(condition)] = text(of: condition)
        for part in condition.test.parts { write(part, into: &texts) }
        for part in condition.onlyIf { write(part, into: &texts, phrases.role.onlyIf) }
        for rule in condition.exceptions {
            let phrase = rule.effect == .waived ? phrases.role.exception : phrases.role.discretion
            write(rule.condition, into: &texts, phrase)
        }
        guard case .readings(let readings) = condition.test else { return }
        for reading in readings {
            texts[ObjectIdentifier(reading.condition)] = phrases.role.reading(.text, reading.source)
        }
    }

    private func write(_ part: Condition, into texts: inout [ObjectIdentifier: String], _ phrase: Phrase) {
        write(part, into: &texts)
        texts[ObjectIdentifier(part)] = phrase(.text, text(of: part))
    }

    func text(of condition: Condition) -> String {
        condition.text?.text(in: language) ?? text(of: condition.test)
    }

    private func text(of test: ConditionTest) -> String {
        let words = phrases.test
        switch test {
        case .all: return words.all()
        case .any: return words.any()
        case .not(let part): return words.isNot(.text, text(of: part))
        case .readings: return words.readings()
        case .judged, .unreadable: return words.judged()
        case .status(let selector):
            return words.status(.titles, titles(selector.named, except: selector.excepted))
        case .counted(let count): return text(of: count)
        case .fact(let key, let wanted):
            return wanted ? name(of: key) : words.isNot(.text, name(of: key))
        case .level(let test):
            return words.level(.name, name(of: test.fact), .level, step(test.atLeast, of: test.fact))
        case .number(let test): return text(of: test)
        case .lasting(let test): return text(of: test)
        case .age(let test): return text(of: test)
        case .event(let test): return text(of: test)
        case .since(let test):
            return words.since(.span, span(test.atLeast), .name, name(of: test.event))
        case .within(let test):
            return words.within(.span, span(test.atMost), .name, name(of: test.event))
        }
    }
}

extension ConditionWriter {
    private func step(_ word: String, of key: FactKey) -> String {
        facts.name(ofStep: word, of: key, in: language)
    }

    private func text(of count: TitleCount) -> String {
        let phrase = count.run == .total ? phrases.test.counted : phrases.test.countedInARow
        return phrase(.span, span(count.atLeast), .titles, titles(count.named, except: count.excepted))
    }

    private func text(of test: NumberTest) -> String {
        let name = name(of: test.fact)
        let least = test.atLeast.map { phrases.test.numberAtLeast(.name, name, .number, "\($0)") }
        let most = test.atMost.map { phrases.test.numberAtMost(.name, name, .number, "\($0)") }
        return [least, most].compactMap { $0 }.joined(separator: "; ")
    }

    private func text(of test: LastingTest) -> String {
        let phrase = test.level == nil ? phrases.test.lasting : phrases.test.lastingLevel
        return phrase.filled { slot in
            switch slot {
            case .span: span(test.atLeast)
            case .level: test.level.map { step($0, of: test.fact) } ?? ""
            default: name(of: test.fact)
            }
        }
    }

    private func text(of test: AgeTest) -> String {
        switch (test.atLeast, test.beforeCompleting) {
        case (let least?, let most?): phrases.test.ageBetween(.number, "\(least)", .level, "\(most)")
        case (let least?, nil): phrases.test.ageFrom(.number, "\(least)")
        case (nil, let most): phrases.test.ageBefore(.number, "\(most ?? 0)")
        }
    }

    private func text(of test: EventTest) -> String {
        let name = name(of: test.fact)
        let other = test.noLaterThan.map { key in
            test.plus.map { phrases.test.within(.span, span($0), .name, self.name(of: key)) }
                ?? self.name(of: key)
        }
        let parts = [
            test.onOrBefore.map { phrases.test.happenedBefore(.day, say($0), .name, name) },
            test.onOrAfter.map { phrases.test.happenedAfter(.day, say($0), .name, name) },
            other.map { phrases.test.happenedByThen(.name, name, .text, $0) },
        ]
        .compactMap { $0 }
        return parts.isEmpty ? phrases.test.happened(.name, name) : parts.joined(separator: "; ")
    }

    private func say(_ day: Day) -> String { language == "en" ? UncertainDay.day(day).english : day.german }

    private func name(of key: FactKey) -> String {
        switch key {
        case .born: phrases.fact.born()
        case .entered: phrases.fact.entered()
        default: facts[key]?.name.text(in: language) ?? key.rawValue
        }
    }

    private func titles(_ named: [ResidenceTitle], except: [ResidenceTitle]) -> String {
        let names = named.map(\.designation).joined(separator: ", ")
        if except.isEmpty { return names }
        let others = except.map(\.designation).joined(separator: ", ")
        return phrases.test.except(.titles, names, .text, others)
    }

    private func span(_ span: Span) -> String {
        let words = phrases.span
        if span.months == 0 { return span.days == 1 ? words.day() : words.days(.number, "\(span.days)") }
        if span.months % 12 == 0 && span.months > 12 { return words.years(.number, "\(span.months / 12)") }
        return span.months == 1 ? words.month() : words.months(.number, "\(span.months)")
    }
}

extension ConditionTest {
    /// The conditions it is made of.
    var parts: [Condition] {
        switch self {
        case .all(let parts), .any(let parts): parts
        case .not(let part): [part]
        case .readings(let readings): readings.map(\.condition)
        default: []
        }
    }
}
