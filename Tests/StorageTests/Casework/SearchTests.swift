import Accounts
import Casework
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("What the cases within sight say is found again by its words", .serialized)
struct SearchTests {
    @Test(
        "A note is found however a word is typed or inflected, and all words must be there",
        arguments: Engine.allCases
    )
    func words(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            let note = try await steps.write("Die Behörde verlangt Nachweise über zwei Kinder.")
            try await steps.write("Termin bei der Ausländerbehörde, kein Kind dabei.")
            for words in ["behoerde nachweis", "BEHORDE", "Nachweisen", "zwei Kind", "verlang"] {
                #expect(try await notes(words, in: town).map(\.recordId) == [note.id.text], "\(words)")
            }
            #expect(try await notes("Behörde Termin", in: town).isEmpty)
            #expect(try await notes("Kindern", in: town).count == 2)
        }
    }

    @Test("Words in quotation marks must follow each other", arguments: Engine.allCases)
    func phrase(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.write("Der neue Pass liegt vor.")
            try await steps.write("Neue Adresse, der Pass fehlt.")
            #expect(try await notes("neue Pass", in: town).count == 2)
            #expect(try await notes("„neue Pass“", in: town).map(\.text) == ["Der neue Pass liegt vor."])
        }
    }

    @Test("A correction is found too, and the latest stands first, page by page", arguments: Engine.allCases)
    func pages(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            let first = try await steps.write("Mietvertrag 1")
            for number in 2...4 {
                town.town.time.pass(seconds: 60)
                try await steps.write("Mietvertrag \(number)")
            }
            town.town.time.pass(seconds: 60)
            let details = try NoteDetails(happenedOn: town.today, kind: .phone, text: "Mietvertrag 5")
            let correct = CorrectNote(caseFile: file.id, note: first.id, details: details)
            _ = try await town.perform(correct, by: town.meral)
            let question = SearchQuestion("Mietvertrag")
            let one = try await town.answer(SearchCases(question, limit: 3), for: town.meral)
            let two = try await town.answer(SearchCases(question, after: one.next, limit: 3), for: town.meral)
            let texts = (one.notes + two.notes).map { String($0.text.suffix(1)) }
            #expect(texts == ["5", "4", "3", "2", "1"])
            #expect(one.notes.map(\.isCorrection) == [true, false, false])
            #expect(two.next == nil)
        }
    }

    @Test("Cases are found by number, name and town, goals by their words", arguments: Engine.allCases)
    func sections(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            _ = try await steps.goal("Ausbildung zur Pflegefachfrau")
            for words in [file.number, "1", "haidari", "Ebbe"] {
                let found = try await town.answer(SearchCases(SearchQuestion(words)), for: town.meral)
                #expect(found.cases.map(\.id) == [file.id], "\(words)")
            }
            let goals = try await town.answer(SearchCases(SearchQuestion("pflege")), for: town.meral).goals
            #expect(goals.map(\.text) == ["Ausbildung zur Pflegefachfrau"])
            let persons = try await town.answer(SearchCases(SearchQuestion("شیرین")), for: town.meral).persons
            #expect(persons.map(\.person.details.givenName) == ["Shirin"])
        }
    }

    @Test("A goal that was changed is found by its new words only", arguments: Engine.allCases)
    func changed(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let goal = try await CaseSteps(town: town, caseFile: file.id).goal("Führerschein")
            let details = try GoalDetails(lifeDomain: goal.lifeDomain, text: "Deutschkurs", targetOn: nil)
            let change = ChangeGoal(
                caseFile: file.id,
                goal: goal.id,
                details: details,
                expected: goal.revision
            )
            _ = try await town.perform(change, by: town.meral)
            let old = try await town.answer(SearchCases(SearchQuestion("Führerschein")), for: town.meral)
            let new = try await town.answer(SearchCases(SearchQuestion("Deutschkurs")), for: town.meral)
            #expect(old.goals.isEmpty && new.goals.map(\.text) == ["Deutschkurs"])
        }
    }

    @Test("Signs of a pattern are only signs, and nothing finds nothing", arguments: Engine.allCases)
    func signs(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            try await CaseSteps(town: town, caseFile: try await town.openCase().id).write(
                "Miete 100 % bezahlt"
            )
            for words in ["%", "_", "'", "\"", "", "M_ete", "M%e"] {
                #expect(try await notes(words, in: town).isEmpty, "\(words)")
            }
        }
    }

    @Test("What was kept by other rules is made anew and found", arguments: Engine.allCases)
    func rules(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            try await CaseSteps(town: town, caseFile: try await town.openCase().id).write("Kindergeld")
            try await town.town.database.write { connection in
                try connection.execute("DELETE FROM search_text")
                try connection.execute("DELETE FROM person_name_key")
            }
            #expect(try await notes("Kindergeld", in: town).isEmpty)
            for _ in 0..<2 { try await SearchRules(database: town.town.database).apply() }
            let found = try await town.answer(SearchCases(SearchQuestion("Haidari")), for: town.meral)
            #expect(try await notes("Kindergeld", in: town).count == 1)
            #expect(found.cases.count == 1 && found.persons.count == 1)
        }
    }

    @Test(
        "Nobody finds what is out of their sight, and each search is in the log",
        arguments: Engine.allCases
    )
    func sight(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.write("Kindergeld")
            _ = try await steps.goal("Kindergeld beantragen")
            for (stranger, municipality) in [
                (town.jonas, "town"), (town.paula, "town"), (town.viktor, "other"),
            ] {
                for words in ["Kindergeld", "Haidari", "1"] {
                    let found = try await town.answer(SearchCases(SearchQuestion(words)), for: stranger)
                    #expect(found.isEmpty, "\(stranger.name) \(words)")
                }
                let log = try await town.audit("SearchCases", .done, of: municipality)
                #expect(log.contains { $0.user == stranger.id && $0.subject == .all("caseFile") })
            }
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await town.answer(SearchCases(SearchQuestion("Kindergeld")), for: town.coordinator)
            }
            #expect(try await town.audit("SearchCases", .refused).map(\.user) == [town.coordinator.id])
        }
    }

    @Test("Protected households are found by nobody, but by their exact number", arguments: Engine.allCases)
    func protected(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            try await steps.write("Kindergeld")
            _ = try await steps.goal("Kindergeld beantragen")
            let overview = try await town.answer(ReadCase(file.id), for: town.meral)
            let shirin = try #require(overview.persons.first)
            let kind = ProtectionKind(rawValue: "shelter")
            _ = try await town.perform(
                ProtectPerson(caseFile: file.id, person: shirin.id, kind: kind),
                by: town.meral
            )
            for words in ["Kindergeld", "Haidari", "Shirin", "Ebbeloh", "1"] {
                let found = try await town.answer(SearchCases(SearchQuestion(words)), for: town.meral)
                #expect(found.isEmpty, "\(words)")
            }
            let found = try await town.answer(SearchCases(SearchQuestion(file.number)), for: town.meral)
            #expect(found.cases.map(\.id) == [file.id])
            #expect(found.cases.map(\.title) == [nil])
        }
    }

    private func notes(_ words: String, in town: CaseworkTown) async throws -> [FoundText] {
        try await town.answer(SearchCases(SearchQuestion(words)), for: town.meral).notes
    }
}
