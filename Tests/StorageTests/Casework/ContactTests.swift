import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A contact says who, how long and what about", .serialized)
struct ContactTests {
    private static let housing = TopicKey(category: "integration", topic: "housing")
    private static let benefits = TopicKey(category: "asylum", topic: "benefits")

    @Test("Time, length, participants and topics are kept with the note", arguments: Engine.allCases)
    func facts(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let person = try await town.household(of: file.id)[0]
            let contact = try ContactFacts(
                time: TimeOfDay(reading: "9.05 Uhr"),
                minutes: 45,
                participants: [
                    .person(person.id), .other(.agency, "Wohnungsamt"), .other(.interpreter, "Dari"),
                ],
                topics: [
                    ContactTopic(category: "integration", topic: "housing", persons: 4, actions: 2),
                    ContactTopic(category: "asylum", topic: "benefits"),
                ]
            )
            let note = try await town.write("Wohnung besichtigt", contact, in: file.id)
            try await town.write("Nur ein Satz", .none, in: file.id)

            let journal = try await town.answer(ReadJournal(file.id), for: town.meral)
            let kept = try #require(journal.notes.last?.note)
            #expect(kept == note)
            #expect(kept.happenedAt?.rawValue == "09:05" && kept.minutes == 45)
            #expect(journal.contacts.participants(of: kept) == contact.participants)
            #expect(journal.contacts.topics(of: kept).map(\.key) == [Self.benefits, Self.housing])
            #expect(journal.contacts.topics(of: kept).map(\.persons) == [1, 4])
        }
    }

    @Test("The journal is narrowed to a kind, a topic or a person", arguments: Engine.allCases)
    func filter(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let person = try await town.household(of: file.id)[0]
            let about = try ContactFacts(topics: [ContactTopic(category: "integration", topic: "housing")])
            try await town.write("Wohnung", about, in: file.id)
            try await town.write(
                "Mit Shirin",
                try ContactFacts(participants: [.person(person.id)]),
                in: file.id
            )
            let plain = try await town.write("Anruf", .none, in: file.id, kind: .phone)
            let correction = try NoteDetails(
                happenedOn: town.today,
                kind: .phone,
                text: "Es ging um Geld",
                contact: try ContactFacts(topics: [ContactTopic(category: "asylum", topic: "benefits")])
            )
            let correct = CorrectNote(caseFile: file.id, note: plain.id, details: correction)
            _ = try await town.perform(correct, by: town.meral)

            func texts(_ filter: JournalFilter) async throws -> [String] {
                try await town.answer(ReadJournal(file.id, matching: filter), for: town.meral)
                    .notes.map(\.note.text)
            }
            #expect(try await texts(JournalFilter(kind: .phone)) == ["Anruf"])
            #expect(try await texts(JournalFilter(topic: Self.housing)) == ["Wohnung"])
            #expect(try await texts(JournalFilter(person: person.id)) == ["Mit Shirin"])
            #expect(try await texts(JournalFilter(topic: Self.benefits)) == ["Anruf"], "by its correction")
            #expect(try await texts(JournalFilter(kind: .visit)) == [])
        }
    }

    @Test(
        "Contacts are counted by month and topic, and a correction counts instead of what it corrects",
        arguments: Engine.allCases
    )
    func counts(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let about = try ContactFacts(
                topics: [ContactTopic(category: "integration", topic: "housing", persons: 4, actions: 3)]
            )
            let wrong = try await town.write("Eins", about, in: file.id)
            try await town.write("Zwei", about, in: file.id)
            try await town.write("Ohne Thema", .none, in: file.id)
            town.town.time.pass(seconds: 60)
            let right = try ContactFacts(
                topics: [ContactTopic(category: "asylum", topic: "benefits", persons: 1, actions: 1)]
            )
            let details = try NoteDetails(
                happenedOn: town.today,
                kind: .phone,
                text: "Es ging um Leistungen",
                contact: right
            )
            _ = try await town.perform(
                CorrectNote(caseFile: file.id, note: wrong.id, details: details),
                by: town.meral
            )
            let counts = try await town.answer(CountContacts(file.id), for: town.meral)
            #expect(counts.months == [String(town.today.iso.prefix(7))])
            #expect(counts.counts.map(\.key) == [Self.benefits, Self.housing])
            #expect(counts.counts.map(\.contacts) == [1, 1])
            #expect(counts.counts.map(\.persons) == [1, 4])
            #expect(counts.counts.map(\.actions) == [1, 3])
        }
    }

    @Test("Nobody of another household takes part, and no topic is made up", arguments: Engine.allCases)
    func refused(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let stranger = try await town.household(of: try await town.openCase().id)[0]
            await #expect(throws: NoteRefusal.participantUnknown) {
                try await town.write(
                    "Falsch",
                    try ContactFacts(participants: [.person(stranger.id)]),
                    in: file.id
                )
            }
            await #expect(throws: NoteRefusal.topicUnknown) {
                let made = ContactTopic(category: "integration", topic: "spaceTravel")
                try await town.write("Falsch", try ContactFacts(topics: [made]), in: file.id)
            }
            #expect(try await town.answer(ReadJournal(file.id), for: town.meral).notes.isEmpty)
        }
    }

    @Test("A text block is its owner's only", arguments: Engine.allCases)
    func textBlocks(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let keep = KeepTextBlock(title: "Absage", text: "Die Stelle hat abgesagt, weil")
            let block = try await town.perform(keep, by: town.meral)
            #expect(try await town.answer(ListTextBlocks(), for: town.meral).own == [block])
            #expect(try await town.answer(ListTextBlocks(), for: town.jonas).own.isEmpty)
            try await town.perform(RemoveTextBlock(block.id), by: town.jonas)
            #expect(try await town.answer(ListTextBlocks(), for: town.meral).own == [block])
            try await town.perform(RemoveTextBlock(block.id), by: town.meral)
            #expect(try await town.answer(ListTextBlocks(), for: town.meral).own.isEmpty)
        }
    }
}

extension CaseworkTown {
    func household(of caseFile: CaseFile.ID) async throws -> [Person] {
        try await answer(ReadCase(caseFile), for: meral).persons
    }

    @discardableResult
    func write(
        _ text: String,
        _ contact: ContactFacts,
        in caseFile: CaseFile.ID,
        kind: Note.Kind = .conversation
    ) async throws -> Note {
        let details = try NoteDetails(happenedOn: today, kind: kind, text: text, contact: contact)
        return try await perform(WriteNote(caseFile: caseFile, details: details), by: meral)
    }
}
