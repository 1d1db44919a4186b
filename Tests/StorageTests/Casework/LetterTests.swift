import Accounts
import Casework
import Kernel
import Pathways
import PortableSQL
import Storage
import Testing

@Suite("A letter names what is missing, goes only where it may, and is final once printed", .serialized)
struct LetterTests {
    @Test("Every empty place is named, and with one of them nothing is printed", arguments: Engine.allCases)
    func gaps(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = try await LetterSteps(town)
            let letter = try await steps.start("titleEnds")
            let sheet = try await steps.sheet(of: letter)
            #expect(sheet.gaps == [.address, .titleValidUntil])
            await #expect(throws: LetterRefusal.incomplete) { try await steps.finish(sheet) }
            try await steps.addTitle()
            try await steps.change(letter, address: "Shirin Haidari\nWeg 1\n59999 Ebbeloh")
            let full = try await steps.sheet(of: letter)
            #expect(full.gaps.isEmpty)
            #expect(full.text.plain.contains(town.today.adding(days: 60).german))
            #expect(!full.text.plain.contains("{"))
        }
    }

    @Test("A finished letter is filed as a sealed paper and never changes", arguments: Engine.allCases)
    func final(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = try await LetterSteps(town)
            let letter = try await steps.start("invitation")
            let changed = try await steps.change(letter, address: "Shirin Haidari\nWeg 1")
            let sheet = try await steps.sheet(of: letter)
            let document = try await steps.finish(sheet)
            let list = try await town.answer(ReadDocuments(steps.caseFile), for: town.meral)
            #expect(list.documents.map(\.document.id) == [document.id])
            #expect(list.drafts.isEmpty)
            await #expect(throws: LetterRefusal.final) {
                try await steps.change(changed, address: "anderswo", expected: changed.revision.next)
            }
            await #expect(throws: LetterRefusal.final) { try await steps.finish(sheet) }
            let documents = DocumentSteps(town: town, caseFile: steps.caseFile)
            await #expect(throws: DocumentRefusal.letterIsFinal) {
                try await documents.replace(document, with: DocumentSteps.pdf("anders"))
            }
            _ = try await documents.remove(document, "auf Wunsch der Person")
            await #expect(throws: LetterRefusal.notFound) { try await steps.sheet(of: letter) }
        }
    }

    @Test("What was printed must be what the case says now", arguments: Engine.allCases)
    func overtaken(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = try await LetterSteps(town)
            let letter = try await steps.start("invitation")
            let changed = try await steps.change(letter, address: "Shirin Haidari\nWeg 1")
            let printed = try await steps.sheet(of: letter)
            try await steps.change(changed, address: "Shirin Haidari\nWeg 2")
            await #expect(throws: LetterRefusal.overtaken) { try await steps.finish(printed) }
            await #expect(throws: ChangedMeanwhile(Subject("letter", letter.id))) {
                try await steps.change(letter, address: "Weg 3")
            }
        }
    }

    @Test("An agency is told only what a release covers", arguments: Engine.allCases)
    func release(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = try await LetterSteps(town)
            try await steps.addTitle()
            await #expect(throws: LetterRefusal.agencyMissing) { try await steps.start("titleExtension") }
            let letter = try await steps.start("titleExtension", to: "welfare-town")
            #expect(try await steps.sheet(of: letter).obstacle == .notReleased)
            try await steps.release([LifeDomain(rawValue: "housing")])
            #expect(try await steps.sheet(of: letter).obstacle == .notReleased)
            try await steps.release([LifeDomain(rawValue: "residence")])
            #expect(try await steps.sheet(of: letter).obstacle == nil)
            try await steps.protect()
            let sheet = try await steps.sheet(of: letter)
            #expect(sheet.obstacle == .protected)
            await #expect(throws: LetterRefusal.protected) { try await steps.finish(sheet) }
        }
    }

    @Test(
        "Strangers reach no draft, and the text of none stands readable in the database",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = try await LetterSteps(town)
            let letter = try await steps.start("invitation")
            for (stranger, place) in [(town.jonas, "town"), (town.paula, "town"), (town.viktor, "other")] {
                let query = ReadLetter(caseFile: steps.caseFile, letter: letter.id)
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(query, for: stranger)
                }
                #expect(try await !town.audit("ReadLetter", .refused, of: place).isEmpty)
            }
            let drafts = try await town.town.database.read { connection in
                try connection.rows("SELECT draft FROM letter").map {
                    try $0.value("draft", as: [UInt8].self)
                }
            }
            #expect(drafts.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Einladung") })
        }
    }
}

/// What a case manager does with letters about Shirin.
struct LetterSteps: Sendable {
    let town: CaseworkTown
    let caseFile: CaseFile.ID
    let shirin: Person.ID

    init(_ town: CaseworkTown) async throws {
        self.town = town
        caseFile = try await town.openCase().id
        let persons = try await town.answer(ReadLetterChoices(caseFile), for: town.meral).persons
        shirin = try #require(persons.first).id
    }

    func start(_ template: String, to agency: String? = nil) async throws -> Letter {
        let start = StartLetter(
            caseFile: caseFile,
            template: template,
            person: shirin,
            agency: agency.map { Identifier($0) }
        )
        return try await town.perform(start, by: town.meral)
    }

    func sheet(of letter: Letter) async throws -> LetterSheet {
        try await town.answer(ReadLetter(caseFile: caseFile, letter: letter.id), for: town.meral).sheet
    }

    @discardableResult
    func change(_ letter: Letter, address: String, expected: Revision? = nil) async throws -> Letter {
        let record = try await town.answer(ReadLetter(caseFile: caseFile, letter: letter.id), for: town.meral)
        let change = ChangeLetter(
            caseFile: caseFile,
            letter: letter.id,
            draft: try LetterDraft(address: address, subject: record.draft.subject, text: record.draft.text),
            expected: expected ?? letter.revision
        )
        return try await town.perform(change, by: town.meral)
    }

    func finish(_ sheet: LetterSheet) async throws -> Document {
        try await town.perform(FinishLetter(sheet: sheet, pdf: DocumentSteps.pdf("Brief")), by: town.meral)
    }

    func addTitle() async throws {
        let details = try StatusDetails(
            title: try #require(ResidenceTitle(rawValue: "duldung-60a")),
            from: town.today.adding(days: -10),
            until: town.today.adding(days: 60)
        )
        _ = try await town.perform(AddResidenceStatus(person: shirin, details: details), by: town.meral)
        let known = try await town.answer(ReadPerson(shirin), for: town.meral).person
        let corrected = try PersonDetails(
            familyName: known.details.familyName,
            givenName: known.details.givenName,
            birth: .year(1985),
            relation: known.details.relation
        )
        let change = ChangePerson(person: shirin, details: corrected, expected: known.revision)
        _ = try await town.perform(change, by: town.meral)
    }

    func release(_ domains: [LifeDomain]) async throws {
        _ = try await CaseSteps(town: town, caseFile: caseFile).consent()
        let content = try ReleasedContent(domains: domains, categories: [], persons: [shirin])
        let recipient = try ReleaseRecipient(
            ConferenceSteps.caritas,
            purpose: "Verlängerung",
            direction: .mutual
        )
        let given = try GivenRelease(on: town.today, form: .written, language: "fas", interpreter: true)
        let period = try #require(Period(from: town.today, until: town.today.adding(days: 90)))
        let details = try ReleaseDetails(.release, to: recipient, of: content, for: period, given: given)
        _ = try await town.perform(RecordRelease(caseFile: caseFile, details: details), by: town.meral)
    }

    func protect() async throws {
        let kind = ProtectionKind(rawValue: "shelter")
        _ = try await town.perform(
            ProtectPerson(caseFile: caseFile, person: shirin, kind: kind),
            by: town.meral
        )
    }
}
