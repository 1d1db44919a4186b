import Accounts
import Casework
import Insight
import Kernel
import PortableSQL
import Testing

@Suite("What helped or hindered is noted in the case and counted without it", .serialized)
struct ObservationTests {
    @Test("An observation keeps what, where, how long and how it was solved", arguments: Engine.allCases)
    func kept(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let note = try await town.write("Krankenkasse zahlt nicht", .none, in: file.id)
            let details = try ObservationDetails(
                Self.gap,
                time: try .init(since: town.today.adding(days: -17), until: town.today),
                place: .init(agency: "Krankenkasse", town: "Ebbeloh"),
                description: "Beim Wechsel war die Familie ohne Versicherung.",
                solution: "Das Sozialamt hat übernommen."
            )
            let record = RecordObservation(
                caseFile: file.id,
                details: details,
                source: ObservationSource(note: note.id)
            )
            let observation = try await town.perform(record, by: town.meral)
            let kept = try await town.answer(ReadObservations(file.id), for: town.meral).observations
            #expect(kept == [observation])
            #expect(kept.first?.details.time.days == 17)
            #expect(kept.first?.noteId == note.id)
        }
    }

    @Test(
        "A name of the household in the text is pointed out, in any spelling, and can be confirmed as none",
        arguments: Engine.allCases
    )
    func names(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            for text in ["Herr Heidari wartet.", "Für Schirin fehlt ein Platz.", "حیدری wartet"] {
                await #expect(throws: ObservationRefusal.self, "\(text)") {
                    try await town.observe(text, in: file.id)
                }
            }
            try await town.observe("Die Familie wartet auf einen Platz.", in: file.id)
            let details = try Self.details("Die Heidari-Straße ist gesperrt.")
            let sure = RecordObservation(caseFile: file.id, details: details, namesNobody: true)
            _ = try await town.perform(sure, by: town.meral)
            #expect(try await town.answer(ReadObservations(file.id), for: town.meral).observations.count == 2)
        }
    }

    @Test("Of two people changing one observation, the second is told", arguments: Engine.allCases)
    func conflict(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let observation = try await town.observe("Wartezeit", in: file.id)
            func change(_ text: String) async throws {
                let change = ChangeObservation(
                    caseFile: file.id,
                    observation: observation.id,
                    details: try Self.details(text),
                    expected: observation.revision
                )
                _ = try await town.perform(change, by: town.meral)
            }
            try await change("Wartezeit auf den Kurs")
            await #expect(throws: ChangedMeanwhile.self) { try await change("Wartezeit aufs Amt") }
        }
    }

    @Test(
        "Nobody else sees an observation, and every attempt is in the log",
        arguments: Engine.allCases
    )
    func privacy(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            try await town.observe("Eine Lücke", in: file.id)
            for (stranger, municipality) in [
                (town.jonas, "town"), (town.paula, "town"), (town.viktor, "other"),
            ] {
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(ReadObservations(file.id), for: stranger)
                }
                let refused = try await town.audit("ReadObservations", .refused, of: municipality)
                #expect(refused.contains { $0.user == stranger.id })
            }
            await #expect(throws: PermissionRefusal.missing(.readCases)) {
                try await town.answer(ReadObservations(file.id), for: town.coordinator)
            }
        }
    }

    @Test(
        "The coordination sees in how many cases, never fewer than five, and nothing of another municipality",
        arguments: Engine.allCases
    )
    func facts(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            for number in 1...6 {
                let file = try await town.openCase()
                try await town.observe("Lücke \(number)", in: file.id)
                // Said twice about one family it is still one family.
                try await town.observe("Lücke \(number), noch einmal", in: file.id)
            }
            let rare = try await town.openCase()
            let other = ObservationDetails.Matter(
                kind: ObservationKind(rawValue: "discrimination"),
                lifeDomain: LifeDomain(rawValue: "housing")
            )
            let good = ObservationDetails.Matter(
                kind: ObservationKind(rawValue: "goodPractice"),
                lifeDomain: LifeDomain(rawValue: "housing")
            )
            for _ in 1...2 {
                try await town.observe("Gelungen", in: try await town.openCase().id, about: good)
            }
            for _ in 1...9 { try await town.observe("Absage", in: rare.id, about: other) }

            let facts = try await town.answer(ReadObservationFacts(), for: town.coordinator)
            #expect(facts.lines.map(\.fact.kind) == ["gap", "discrimination", "goodPractice"])
            #expect(facts.lines[1].cases == .suppressed, "nine entries about one family are one case")
            #expect(facts.lines.first?.cases == .exact(5), "six, rounded: cases are counted, not entries")
            await #expect(throws: PermissionRefusal.missing(.seeFigures)) {
                try await town.answer(ReadObservationFacts(), for: town.viktor)
            }
        }
    }

    static let gap = ObservationDetails.Matter(
        kind: ObservationKind(rawValue: "gap"),
        lifeDomain: LifeDomain(rawValue: "health"),
        from: LegalSphere(rawValue: "asylbLG"),
        to: LegalSphere(rawValue: "sgb2")
    )

    static func details(
        _ text: String,
        about matter: ObservationDetails.Matter = gap
    ) throws -> ObservationDetails {
        try ObservationDetails(matter, time: try .init(), place: .init(), description: text)
    }
}

extension CaseworkTown {
    @discardableResult
    func observe(
        _ text: String,
        in caseFile: CaseFile.ID,
        about matter: ObservationDetails.Matter = ObservationTests.gap
    ) async throws -> Observation {
        let details = try ObservationTests.details(text, about: matter)
        return try await perform(RecordObservation(caseFile: caseFile, details: details), by: meral)
    }
}
