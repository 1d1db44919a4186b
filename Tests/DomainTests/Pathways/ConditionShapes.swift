import Kernel
import Pathways
import ResourceLibrary
import Testing

/// Conditions of every kind there is, short enough in time for days to be counted one by one.
enum ConditionShapes {
    static let facts: [(FactKey, FactDefinition.Kind)] = [
        ("a", .flag), ("b", .flag), ("scale", .level), ("count", .number), ("happened", .event),
        ("other", .event),
    ]

    static let catalogue = FactCatalogue(read(List.self, definitions).facts)

    /// Each in a file of its own, so that one can be named when it fails.
    static let texts = [
        "is: a",
        "is-not: b",
        "{any: [{is: a}, {is: b}]}",
        "{all: [{is: a}, {is-not: b}, {judged: true}]}",
        "{not: {any: [{is: a}, {level: {fact: scale, at-least: B1}}]}}",
        "level: {fact: scale, at-least: A2}",
        "number: {fact: count, at-least: 20, at-most: 60}",
        "lasting: {fact: a, at-least: 25 days, run: uninterrupted}",
        "lasting: {fact: a, at-least: 2 months, run: total}",
        "lasting: {fact: scale, level: B1, at-least: 1 month, run: uninterrupted}",
        "age: {at-least: 17, before-completing: 18}",
        "age: {before-completing: 17}",
        "event: {fact: happened, on-or-before: 2024-03-01}",
        "event: {fact: happened, on-or-after: 2024-02-10}",
        "event: {fact: happened, no-later-than: other}",
        "event: {fact: happened, no-later-than: entered, plus: 1 month}",
        "since: {event: happened, at-least: 1 month}",
        "since: {event: entered, at-least: 40 days, counts-event-day: false}",
        "within: {event: happened, at-most: 1 month}",
        "status: {titles: [duldung], except: [duldung-60b]}",
        "status: {titles: [ae, fiktion]}",
        "counted: {titles: [duldung, gestattung], at-least: 2 months, run: uninterrupted}",
        "counted: {titles: [duldung, gestattung], skipped: [duldung-60b], at-least: 2 months, run: uninterrupted}",
        "counted: {titles: [duldung, ae], half: [ae-16b], at-least: 2 months, run: total}",
        "counted: {titles: [ae], half: [ae-16b], skipped: [fiktion], at-least: 40 days, run: uninterrupted}",
        "counted: {titles: [duldung, gestattung, ae], harmless-gap: 1 month, at-least: 2 months, run: uninterrupted}",
        "counted: {titles: [duldung], harmless-gap: 20 days, harmless-gaps: 2, at-least: 50 days, run: uninterrupted}",
        "counted: {titles: [duldung, gestattung], at-least: 3 months, run: total}",
        "counted: {titles: [duldung, ae], at-least: 20 days, run: uninterrupted, as-of: 2024-03-01}",
        "event: {fact: happened, ahead: 1 month}",
        """
        readings:
          - reading: one
            source: x
            counted: {titles: [duldung], skipped: [duldung-60b], at-least: 1 month, run: uninterrupted}
          - reading: two
            source: y
            counted: {titles: [duldung], except: [duldung-60b], at-least: 1 month, run: uninterrupted}
        """,
        """
        level: {fact: scale, at-least: B2}
        exceptions:
          - {effect: waived, is: a}
          - {effect: discretion, is: b}
        """,
        """
        lasting: {fact: a, at-least: 1 month, run: uninterrupted}
        only-if: [{is: b}, {age: {at-least: 17}}]
        exceptions: [{effect: waived, status: {titles: [ae]}}]
        """,
    ]

    static let conditions: [Condition] = texts.map { read(Condition.self, $0) }

    private struct List: Decodable {
        let facts: [FactDefinition]
    }

    private static func read<T: Decodable>(_ type: T.Type, _ text: String) -> T {
        let (value, flaws) = StrictReader.read(text, as: type)
        guard let value else { preconditionFailure("\(text): \(flaws)") }
        return value
    }

    private static let definitions =
        "facts:\n"
        + facts.map { key, kind in
            """
              - code: \(key.rawValue)
                kind: \(kind.rawValue)
                name: {de: x, en: x}
                question: {de: x, en: x}
                evidence: {de: x, en: x}
            \(kind == .level ? "    scale: [A1, A2, B1, B2, C1, C2]" : "")
            """
        }
        .joined(separator: "\n")
}
