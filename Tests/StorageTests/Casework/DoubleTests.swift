import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A person who is entered again is recognised, and linked but never merged", .serialized)
struct DoubleTests {
    @Test(
        "Whoever is typed is found in another spelling, script, order or birthday",
        arguments: Engine.allCases
    )
    func candidates(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let known = try await town.known("Khaled", "Al-Ahmad", "1990-07-04", by: town.meral)
            for (given, family, birth) in [
                ("Chaled", "Alahmad", "1990-07-04"), ("خالد", "الأحمد", "1990-07-04"),
                ("Al Ahmad", "Khaled", "1990-07-04"), ("Khaled", "Al-Ahmad", "1990-04-07"),
                ("Khaled", "Al-Ahmad", "1990"), ("Halid", "Al Ahmed", "1990-07-04"),
            ] {
                let found = try await town.candidates(given, family, birth, for: town.meral)
                #expect(found.map(\.found.person.id) == [known.id], "\(given) \(family) \(birth)")
            }
            for (given, family, birth) in [
                ("Khaled", "Al-Ahmad", "1961-02-11"), ("Fatima", "Al-Ahmad", "1990-07-04"),
                ("", "", "1990-07-04"),
            ] {
                #expect(try await town.candidates(given, family, birth, for: town.meral).isEmpty, "\(given)")
            }
        }
    }

    @Test("Links have a reason, are shown on both sides and can be undone", arguments: Engine.allCases)
    func linking(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let one = try await town.known("Khaled", "Al-Ahmad", "1990-07-04", by: town.meral)
            let other = try await town.known("Chaled", "Alahmad", "1990-07-04", by: town.meral)
            let link = try await town.link(one, other, by: town.meral)
            for person in [one, other] {
                let shown = try await town.answer(ReadCase(person.caseFileId), for: town.meral).links
                #expect(shown.map(\.link) == [link])
                #expect(shown.map(\.personId) == [person.id])
                #expect(shown.map(\.linkedByName) == ["Meral"])
            }
            await #expect(throws: LinkRefusal.alreadyLinked) {
                try await town.link(other, one, by: town.meral)
            }
            let undo = UndoPersonLink(link: link.id, reason: try LinkReason("Vater und Sohn"))
            _ = try await town.perform(undo, by: town.meral)
            #expect(try await town.answer(ReadCase(one.caseFileId), for: town.meral).links.isEmpty)
            let kept = try await town.answer(ReadPersonLinks(one.caseFileId), for: town.meral)
            #expect(kept.map(\.link.undoneReason) == ["Vater und Sohn"])
            await #expect(throws: LinkRefusal.alreadyUndone) { try await town.perform(undo, by: town.meral) }
            _ = try await town.link(one, other, by: town.meral)
        }
    }

    @Test(
        "Silly links are refused, those within a household only on a second word",
        arguments: Engine.allCases
    )
    func silly(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let one = try await town.known("Khaled", "Al-Ahmad", "1990-07-04", by: town.meral)
            let details = try PersonDetails(familyName: "Al-Ahmad", givenName: "Chaled")
            let brother = try await town.perform(
                AddPerson(caseFile: one.caseFileId, details: details),
                by: town.meral
            )
            await #expect(throws: LinkRefusal.samePerson) { try await town.link(one, one, by: town.meral) }
            await #expect(throws: LinkRefusal.sameHousehold) {
                try await town.link(one, brother, by: town.meral)
            }
            let sure = LinkPersons(
                person: one.id,
                other: brother.id,
                reason: try LinkReason("Doppelt eingetragen"),
                isSureWithinHousehold: true
            )
            _ = try await town.perform(sure, by: town.meral)
            #expect(throws: LinkRefusal.reasonMissing) { try LinkReason("  ") }
        }
    }

    @Test(
        "Out of sight nobody is a candidate and nothing can be linked, and the log says who tried",
        arguments: Engine.allCases
    )
    func sight(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let known = try await town.known("Khaled", "Al-Ahmad", "1990-07-04", by: town.meral)
            for (stranger, municipality) in [
                (town.jonas, "town"), (town.paula, "town"), (town.viktor, "other"),
            ] {
                let found = try await town.candidates("Khaled", "Al-Ahmad", "1990-07-04", for: stranger)
                #expect(found.isEmpty)
                let log = try await town.audit("FindCandidates", .done, of: municipality)
                #expect(log.contains { $0.user == stranger.id && $0.subject == .all("person") })
            }
            let own = try await town.known("Khaled", "Al-Ahmad", "1990-07-04", by: town.paula)
            await #expect(throws: PersonRefusal.notFound) { try await town.link(own, known, by: town.paula) }
            #expect(try await town.audit("LinkPersons", .refused).map(\.user) == [town.paula.id])
            let traits = known.traits
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await town.answer(FindCandidates(traits), for: town.coordinator)
            }
            await #expect(throws: PermissionRefusal.missing(.openCases)) {
                try await town.answer(AskIfKnown(traits), for: town.coordinator)
            }
        }
    }

    @Test("A link is seen by whoever sees both records", arguments: Engine.allCases)
    func half(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let one = try await town.known("Khaled", "Al-Ahmad", "1990-07-04", by: town.meral)
            let other = try await town.known("Chaled", "Alahmad", "1990-07-04", by: town.jonas)
            let period = try #require(Period(from: town.today, until: town.today))
            _ = try await town.perform(AppointDeputy(byUser: town.jonas.id, period: period), by: town.meral)
            let link = try await town.link(one, other, by: town.jonas)
            #expect(try await town.answer(ReadCase(other.caseFileId), for: town.jonas).links.count == 1)
            #expect(try await town.answer(ReadCase(one.caseFileId), for: town.meral).links.isEmpty)
            let undo = UndoPersonLink(link: link.id, reason: try LinkReason("Neugier"))
            await #expect(throws: LinkRefusal.notFound) { try await town.perform(undo, by: town.meral) }
        }
    }

    @Test(
        "Another office learns yes or no, with an exact birthday and a consent only, and never of protected persons",
        arguments: Engine.allCases
    )
    func knownElsewhere(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let known = try await town.known("Khaled", "Al-Ahmad", "1990-07-04", by: town.meral)
            #expect(
                try await !town.asks("Khaled", "Al-Ahmad", "1990-07-04", for: town.paula),
                "no consent yet"
            )
            try await CaseSteps(town: town, caseFile: known.caseFileId).consent()
            #expect(try await town.asks("Chaled", "Al Ahmad", "1990-07-04", for: town.paula))
            #expect(
                try await town.asks("Khaled", "Al-Ahmad", "1990-04-07", for: town.jonas),
                "also a colleague"
            )
            for birth in ["", "1990", "1990-01-01", "1990-07-05"] {
                #expect(try await !town.asks("Khaled", "Al-Ahmad", birth, for: town.paula), "\(birth)")
            }
            #expect(try await !town.asks("Khaled", "Al-Ahmad", "1990-07-04", for: town.meral), "her own case")
            #expect(
                try await !town.asks("Khaled", "Al-Ahmad", "1990-07-04", for: town.viktor),
                "another town"
            )
            let protect = ProtectPerson(
                caseFile: known.caseFileId,
                person: known.id,
                kind: ProtectionKind(rawValue: "shelter")
            )
            _ = try await town.perform(protect, by: town.meral)
            #expect(try await !town.asks("Khaled", "Al-Ahmad", "1990-07-04", for: town.paula), "protected")
            #expect(try await town.candidates("Khaled", "Al-Ahmad", "1990-07-04", for: town.meral).isEmpty)
        }
    }
}

extension CaseworkTown {
    /// A person in a case of their own.
    fileprivate func known(
        _ given: String,
        _ family: String,
        _ birth: String,
        by user: User
    ) async throws -> Person {
        let details = try PersonDetails(
            familyName: family,
            givenName: given,
            birth: try #require(UncertainDay(text: birth)),
            relation: .reference
        )
        let opening = try CaseOpening(title: "Familie \(family)", town: "Ebbeloh")
        let file = try await perform(OpenCase(opening: opening, reference: details, day: today), by: user)
        return try #require(try await answer(ReadCase(file.id), for: user).persons.first)
    }

    fileprivate func candidates(
        _ given: String,
        _ family: String,
        _ birth: String,
        for user: User
    ) async throws -> [PersonCandidate] {
        try await answer(FindCandidates(try traits(given, family, birth)), for: user)
    }

    fileprivate func asks(
        _ given: String,
        _ family: String,
        _ birth: String,
        for user: User
    ) async throws -> Bool {
        try await answer(AskIfKnown(try traits(given, family, birth)), for: user)
    }

    private func traits(_ given: String, _ family: String, _ birth: String) throws -> PersonLikeness.Traits {
        .init(given: given, family: family, birth: try #require(UncertainDay(text: birth)))
    }

    @discardableResult
    fileprivate func link(_ one: Person, _ other: Person, by user: User) async throws -> PersonLink {
        let reason = try LinkReason("Gleicher Pass")
        return try await perform(LinkPersons(person: one.id, other: other.id, reason: reason), by: user)
    }
}
