import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite(
    "A file is opened without responsibility only for a reason, for a time, to be read, and seen",
    .serialized
)
struct CaseAccessTests {
    @Test("Supervision reads one file until the last second of its hours", arguments: Engine.allCases)
    func supervisionEnds(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let eva = try await town.town.add("eva", roles: [.supervision]).user
            #expect(await !town.sees(file.id, eva))
            _ = try await town.perform(OpenUnderSupervision(try request(file.number, "complaint")), by: eva)
            town.town.time.pass(seconds: 24 * 3600 - 1)
            #expect(await town.sees(file.id, eva))
            town.town.time.pass(seconds: 1)
            #expect(await !town.sees(file.id, eva))
            let refused = try await town.audit("ReadCase", .refused)
            #expect(refused.count { $0.user == eva.id } == 2)
        }
    }

    @Test(
        "A colleague in an emergency reads for four hours, changes nothing and finds nothing in lists",
        arguments: Engine.allCases
    )
    func emergencyReadsOnly(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            _ = try await town.perform(OpenInEmergency(try request(file.number, "danger")), by: town.paula)
            #expect(await town.sees(file.id, town.paula))
            let details = try NoteDetails(happenedOn: town.today, kind: .internal, text: "Darf nicht bleiben")
            await #expect(throws: CaseFileRefusal.notFound) {
                try await town.perform(WriteNote(caseFile: file.id, details: details), by: town.paula)
            }
            let list = try await town.answer(ListCases(filter: CaseFilter()), for: town.paula)
            #expect(list.entries.isEmpty)
            town.town.time.pass(seconds: 4 * 3600 - 1)
            #expect(await town.sees(file.id, town.paula))
            town.town.time.pass(seconds: 1)
            #expect(await !town.sees(file.id, town.paula))
        }
    }

    @Test("Closed early, a file is closed at once", arguments: Engine.allCases)
    func endsEarly(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let open = OpenInEmergency(try request(file.number, "danger"))
            let access = try await town.perform(open, by: town.paula)
            _ = try await town.perform(EndCaseAccess(access.id), by: town.paula)
            #expect(await !town.sees(file.id, town.paula))
            await #expect(throws: CaseAccessRefusal.alreadyEnded) {
                try await town.perform(EndCaseAccess(access.id), by: town.paula)
            }
        }
    }

    @Test(
        "The case manager sees who opened her case, why, and every page that was read",
        arguments: Engine.allCases
    )
    func seenByCaseManager(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            _ = try await town.perform(OpenInEmergency(try request(file.number, "danger")), by: town.jonas)
            _ = try await town.answer(ReadCase(file.id), for: town.jonas)
            town.town.time.pass(seconds: 60)
            _ = try await town.answer(ReadJournal(file.id), for: town.jonas)
            _ = try await town.answer(ReadCase(file.id), for: town.meral)
            let standing = try await town.answer(ReadStanding(), for: town.meral)
            #expect(standing.accesses.map(\.userName) == ["Jonas"])
            let seen = try await town.answer(ReadResponsibility(file.id), for: town.meral)
            #expect(seen.accesses.map(\.reads).map { $0.map(\.action) } == [["ReadCase", "ReadJournal"]])
        }
    }

    @Test(
        "Another municipality, a coordinator and a partner open nothing, and the log says they tried",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let partner = try await town.town.add("kemal", roles: [.partner]).user
            let action = OpenInEmergency(try request(file.number, "danger"))
            await #expect(throws: CaseAccessRefusal.noSuchNumber) {
                try await town.perform(action, by: town.viktor)
            }
            for user in [town.coordinator, partner] {
                await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                    try await town.perform(action, by: user)
                }
            }
            await #expect(throws: PermissionRefusal.missing(.supervise)) {
                try await town.answer(ReadSupervision(), for: town.coordinator)
            }
            let refused = try await town.audit("OpenInEmergency", .refused)
            #expect(Set(refused.map(\.user)) == [town.coordinator.id, partner.id])
        }
    }

    @Test(
        "A protected case answers like a number that does not exist, until that is confirmed",
        arguments: Engine.allCases
    )
    func protectedCase(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openProtectedCase()
            for number in [file.number, "KIM-1999-0001"] {
                await #expect(throws: CaseAccessRefusal.noSuchNumber) {
                    try await town.perform(OpenInEmergency(try request(number, "danger")), by: town.paula)
                }
            }
            let confirmed = try request(file.number, "danger", confirmsProtection: true)
            _ = try await town.perform(OpenInEmergency(confirmed), by: town.paula)
            #expect(await town.sees(file.id, town.paula))
            let standing = try await town.answer(ReadStanding(), for: town.meral)
            #expect(standing.accesses.count == 1)
        }
    }

    @Test(
        "Supervision reviews an emergency afterwards, never its own, and old ones stay listed",
        arguments: Engine.allCases
    )
    func review(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let eva = try await town.town.add("eva", roles: [.supervision]).user
            let both = try await town.town.add("both", roles: [.supervision, .caseManager]).user
            let access = try await town.perform(OpenInEmergency(try request(file.number, "danger")), by: both)
            town.town.time.pass(seconds: 200 * 86_400)
            #expect(try await town.answer(ReadSupervision(), for: eva).toReview.map(\.id) == [access.id])
            let review = try AccessReview(verdict: .avoidable, remark: "Die Vertretung war erreichbar.")
            let action = ReviewEmergency(access.id, review: review, expected: access.revision)
            await #expect(throws: CaseAccessRefusal.ownAccess) { try await town.perform(action, by: both) }
            _ = try await town.perform(action, by: eva)
            #expect(try await town.answer(ReadSupervision(), for: eva).toReview.isEmpty)
            await #expect(throws: CaseAccessRefusal.alreadyReviewed) {
                try await town.perform(action, by: eva)
            }
        }
    }

    @Test(
        "An account with cases that the administration adds is shown to supervision",
        arguments: Engine.allCases
    )
    func newAccounts(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let eva = try await town.town.add("eva", roles: [.supervision]).user
            try await add("Secret", [.caseManager], to: town)
            try await add("Harmless", [.boardMember], to: town)
            let names = try await town.answer(ReadSupervision(), for: eva).accountChanges.map(\.accountName)
            #expect(names.contains("Secret"))
            #expect(!names.contains("Harmless"))
        }
    }

    private func add(_ name: String, _ roles: Set<Role>, to town: CaseworkTown) async throws {
        let add = AddAccount(
            organisation: town.meral.organisation,
            names: try AccountNames(signIn: name.lowercased(), display: name),
            roles: roles,
            language: "de",
            password: try await PasswordHashing(cost: .trivial).hash(TestTown.password)
        )
        _ = try await town.perform(add, by: TestTown.administrator(of: "town"))
    }

    private func request(
        _ number: String,
        _ reason: String,
        confirmsProtection: Bool = false
    ) throws
        -> AccessRequest
    {
        let grounds = try AccessGrounds(reason: reason, words: "Die Familie steht ohne Hilfe da.")
        return AccessRequest(number: number, grounds: grounds, confirmsProtection: confirmsProtection)
    }
}

extension CaseworkTown {
    func sees(_ caseFile: CaseFile.ID, _ user: User) async -> Bool {
        (try? await answer(ReadCase(caseFile), for: user)) != nil
    }

    /// A case of Meral's with a person in a shelter.
    func openProtectedCase() async throws -> CaseFile {
        let file = try await openCase()
        let person = try #require(try await answer(ReadCase(file.id), for: meral).persons.first)
        let kind = ProtectionKind(rawValue: "shelter")
        _ = try await perform(ProtectPerson(caseFile: file.id, person: person.id, kind: kind), by: meral)
        return file
    }
}
