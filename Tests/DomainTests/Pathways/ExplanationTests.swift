import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("An answer says why, why not and what would change it, in plain sentences")
struct ExplanationTests {
    private func explanation(
        _ example: String,
        _ pathway: String,
        _ language: String,
        changing change: (inout Situation) -> Void = { _ in }
    ) throws -> Explanation {
        let library = RulesGiven.library
        let rulebook = try RulesGiven.rulebook()
        let examples = try Rulebook.examplePaths(library)
            .flatMap { try library.strictYAML($0, as: ExampleFile.self).examples }
        let found = try #require(
            examples.first { $0.example == example && $0.expect.contains { $0.pathway == pathway } }
        )
        var situation = try found.situation.situation(rulebook.facts)
        change(&situation)
        let report = PathwayReport(situation, on: found.dates, rulebook: rulebook, language: language)
        return try #require(report?.pathways.first { $0.pathway == pathway })
    }

    @Test("T1 in German: open since, until when, what the norm gives, what is to be weighed")
    func openInGerman() throws {
        let answer = try explanation("T1", "25a", "de")
        #expect(answer.headline.hasPrefix("Offen seit 15.10.2026. Abzuwägen bleibt: "))
        #expect(
            answer.window?.hasPrefix("Zeitfenster vom 15.10.2026 bis zum 09.05.2034. Danach entfällt: ")
                == true
        )
        #expect(
            answer.gives == "Sind alle Voraussetzungen erfüllt, soll die Behörde so entscheiden. Nur in einem"
                + " ungewöhnlichen Fall darf sie anders entscheiden."
        )
        #expect(answer.assumption.contains("dass die Angaben so bleiben, wie sie sind"))
        #expect(answer.changes.first?.sentence.hasPrefix("Den Antrag bis zum 09.05.2034 stellen.") == true)
    }

    @Test("Where a paper runs out, it says what is not known afterwards, and never that the law ends")
    func paperRunsOut() throws {
        let last = Day.clamped(year: 2026, month: 12, day: 20)
        let answer = try explanation("T1", "25a", "de") { situation in
            let held = situation.statuses.removeLast()
            situation.statuses.append(StatusRecord(held.title, from: held.from, until: last))
        }
        let window = try #require(answer.window)
        #expect(
            window.hasPrefix("Zeitfenster vom 15.10.2026 bis zum 20.12.2026. Ab 21.12.2026 ist nicht bekannt")
        )
        #expect(!window.contains("gilt die Vorschrift nicht mehr"))
        #expect(answer.changes.first?.sentence.hasPrefix("Bis zum 20.12.2026 handeln oder klären") == true)
    }

    @Test("T1 in English")
    func openInEnglish() throws {
        let answer = try explanation("T1", "25a", "en")
        #expect(answer.headline.hasPrefix("Open since 15 October 2026. Still to be weighed: "))
        #expect(answer.window?.hasPrefix("Window from 15 October 2026 to 9 May 2034. After that ") == true)
    }

    @Test("T2: not open yet, and the day on which it opens by itself")
    func opens() throws {
        let answer = try explanation("T2", "25a", "de")
        #expect(answer.headline.hasPrefix("Noch nicht offen. Offen ab 10.02.2027, wenn alles so bleibt."))
        let waiting = try #require(answer.changes.first { $0.kind == .time })
        #expect(waiting.sentence.hasPrefix("Am 10.02.2027 wird erfüllt: ") && !waiting.norm.isEmpty)
    }

    @Test("T7: a criminal record nobody knows is missing, never taken as none")
    func unknown() throws {
        let answer = try explanation("T7", "25b", "de")
        #expect(answer.state == .unknown)
        #expect(answer.headline.hasPrefix("Noch nicht zu sagen. Nicht bekannt ist: schwerwiegendes Ausweis"))
    }

    @Test("T4: both readings stand in the tree, each with its own day")
    func contested() throws {
        let stay = try #require(try explanation("T4", "25a", "de").conditions.first { $0.id == "stay" })
        let readings = stay.children.filter { $0.role == .reading }
        #expect(readings.count == 2)
        #expect(Set(readings.map(\.verdict)) == [.met, .unmet])
    }

    @Test("The words of a norm never promise more than it gives", arguments: ["de", "en"])
    func strength(_ language: String) throws {
        let rulebook = try RulesGiven.rulebook()
        let dates = ReferenceDates(evaluation: Day.clamped(year: 2026, month: 11, day: 21))
        let report = try #require(
            PathwayReport(Situation(), on: dates, rulebook: rulebook, language: language)
        )
        for answer in report.pathways where answer.strength != .entitlement {
            let gives = answer.gives ?? ""
            #expect(!gives.contains("Anspruch") && !gives.contains("entitle"))
        }
    }

    @Test("A version that is not certain, or a rule read nowhere, is said in the answer")
    func caveats() throws {
        let rulebook = try RulesGiven.rulebook()
        let dates = ReferenceDates(evaluation: Day.clamped(year: 2026, month: 11, day: 21))
        let report = try #require(PathwayReport(Situation(), on: dates, rulebook: rulebook, language: "de"))
        for rule in rulebook.pathways {
            guard let answer = report.pathways.first(where: { $0.pathway == rule.pathway }) else { continue }
            let isUncertain = rule.versions.contains {
                $0.status.isUncertain && $0.until.map { $0 >= dates.answer } ?? true
            }
            #expect(!isUncertain || !answer.caveats.isEmpty, "\(rule.pathway)")
        }
    }

    @Test("A period set running by an event is one day longer or shorter, and the answer shows both days")
    func plusMinusOneDay() throws {
        let answer = try explanation("T19-family", "29-2", "de")
        let window = try #require(answer.window)
        #expect(window.contains("±1 Tag: Der Tag des Ereignisses ist hier nicht mitgezählt"))
        let deadline = try #require(answer.conditions.first { $0.id == "deadline" })
        let (until, other) = (try #require(deadline.metUntil), try #require(deadline.otherDay))
        #expect(other.adding(days: 1) == until && deadline.finding.contains(other.german))
        #expect(window.contains(other.german) && window.contains(until.german))
    }

    @Test("Where no event sets a period running, no day is doubted")
    func noDoubt() throws {
        let answer = try explanation("T1", "25a", "de")
        #expect(answer.window?.contains("±") == false)
        #expect(answer.conditions.allSatisfy { $0.otherDay == nil })
    }

    @Test("Practice is shown as practice, and the JSON has stable keys")
    func practiceAndJSON() throws {
        let answer = try explanation("T7", "25b", "de")
        #expect(
            answer.practices.allSatisfy { $0.sentence.contains("kein Gesetz") } && !answer.practices.isEmpty
        )
        let json = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(answer))
        let keys = try #require(json as? [String: Any]).keys
        #expect(Set(["pathway", "state", "headline", "conditions", "changes", "caveats"]).isSubset(of: keys))
    }
}
