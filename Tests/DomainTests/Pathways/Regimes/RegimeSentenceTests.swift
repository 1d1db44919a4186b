import Kernel
import Pathways
import Testing

@Suite("Regimes in words")
struct RegimeSentenceTests {
    private let book: Rulebook
    private let timeline: RegimeTimeline
    private let german: RegimeWriter
    private let english: RegimeWriter

    init() throws {
        book = try RulesGiven.rulebook()
        timeline = RegimeEvaluator(try Self.recognised(), rulebook: book).timeline
        german = try #require(RegimeWriter(book, language: "de"))
        english = try #require(RegimeWriter(book, language: "en"))
    }

    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private static func recognised() throws -> Situation {
        var person = Situation(
            born: .day(try day("1995-06-15")),
            entered: .day(try day("2025-05-20")),
            statuses: [
                StatusRecord(.gestattung, from: .day(try day("2025-05-20")), until: try day("2026-11-11")),
                StatusRecord(.ae25Paragraph2Alternative1, from: .day(try day("2026-11-12"))),
            ]
        )
        for (key, value) in [
            ("fit-for-work", FactValue.yes), ("abusive-stay", .no), ("livelihood", .level(0)),
        ] {
            person = person.adding(FactRecord(value), to: FactKey(rawValue: key))
        }
        return person.adding(FactRecord(.no), to: "returned-after-absence")
    }

    @Test("A month says its regime; what the benefit is called now is not claimed where nobody checked it")
    func month() throws {
        let months = timeline.months(from: try Self.day("2026-11-21"), through: try Self.day("2026-12-01"))
        #expect(german.lines(months[0]) == ["11/2026: § 3 AsylbLG (Grundleistungen)"])
        #expect(german.lines(months[1]) == ["12/2026: SGB II"])
        let answer = try #require(months[1].answer)
        #expect(
            german.caveats(answer, on: months[1].first)
                .contains(
                    "SGB II: Ob die Leistung seit 01.07.2026 Grundsicherungsgeld heißt, ist nicht geprüft."
                )
        )
        #expect(german.name(.sgbII, on: try Self.day("2024-05-01")) == "SGB II (Bürgergeld)")
    }

    @Test("A switch says when, from what to what, and what made it change")
    func change() throws {
        let change = try #require(timeline.switches.first { $0.direction == .forward })
        #expect(
            english.sentences(change).first?.hasPrefix("From 1 December 2026: SGB II") == true
        )
        #expect(
            german.sentences(change).last
                == "Anlass: 12.11.2026. Die bisherige Leistung läuft bis zum Ende des Monats."
        )
        #expect(
            german.reasons(change.from).first?.contains("§ 1 Abs. 3 AsylbLG") == true,
            "the last days of November rest on the end-of-month rule"
        )
    }

    @Test("A task says until when and by which norm; where a fact is missing, that it may not apply")
    func tasks() throws {
        let change = try #require(timeline.switches.first { $0.direction == .forward })
        let application = try #require(change.tasks.first { $0.rule.task == "sgb2-application" })
        #expect(german.sentence(application).hasPrefix("Spätestens am 31.12.2026: Leistungen beim Jobcenter"))
        #expect(german.sentence(application).hasSuffix("(§ 37 Abs. 2 SGB II)"))
        #expect(german.agency(application) == "Jobcenter")
        let residence = try #require(change.tasks.first { $0.rule.task == "residence-rule-protection" })
        #expect(residence.due == nil && !residence.isCertain)
        #expect(german.sentence(residence).hasPrefix("Nur, wenn es zutrifft."))
        #expect(german.notes(residence).contains { $0.hasPrefix("Zu klären: Wann wurde der Bescheid") })
    }

    @Test("Where the right to stay is not known no agency is sent running, and the question is asked")
    func unknown() throws {
        var person = try Self.recognised()
        person.statuses.removeLast()
        let ended = RegimeEvaluator(person, rulebook: book).timeline
        let change = try #require(ended.switches.first { $0.day.iso == "2026-11-12" })
        #expect(change.tasks.isEmpty)
        #expect(german.reasons(change.to).allSatisfy { $0.contains("kommt in Betracht, wenn gilt:") })
        #expect(german.questions(change.to).contains { $0.contains("Welchen Aufenthaltsstatus") })
    }

    @Test("No task and no reason promises more than a check: the word Anspruch does not occur")
    func wording() {
        let texts =
            book.regimes.tasks.flatMap { [$0.text.de, $0.check?.de ?? ""] }
            + book.regimes.rules.flatMap { [$0.reason.de, $0.otherwise?.de ?? ""] }
        #expect(!texts.contains { $0.contains("Anspruch") || $0.contains("berechtigt ist") })
    }

    @Test("Every direction between two regimes has its first step: where to ask for the new benefit")
    func firstSteps() {
        let asks: [(BenefitRegime, BenefitRegime)] = [
            (.asylbLG, .sgbII), (.asylbLG, .sgbXII), (.sgbII, .asylbLG), (.sgbXII, .asylbLG),
            (.sgbII, .sgbXII), (.sgbXII, .sgbII), (.asylbLG3, .asylbLG2),
        ]
        for (old, new) in asks {
            let tasks = book.regimes.tasks.filter { $0.from.contains(old) && $0.to.contains(new) }
            #expect(tasks.contains { $0.due?.after == .atSwitch }, "\(old) to \(new)")
        }
    }
}
