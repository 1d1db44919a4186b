import Accounts
import Casework
import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite("Only what is released leaves, and only those concerned see it", .serialized)
struct PackagePrivacyTests {
    @Test(
        "Strangers see no package and decide on none, and the log says they tried",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let (here, there) = (towns.here, towns.there)
            let file = try await towns.family()
            let sent = try await towns.prepare(file)
            let taken = try await there.perform(TakeInPackage(sent.bytes), by: there.meral)
            for stranger in [here.paula, here.viktor, here.jonas] {
                await #expect(throws: (any Error).self) {
                    try await here.answer(ReadPackageFile(sent.record.id), for: stranger)
                }
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await here.answer(
                        PreviewPackage(
                            caseFile: file.id,
                            partner: towns.partnerThere.id,
                            choice: PackageChoice()
                        ),
                        for: stranger
                    )
                }
                #expect(try await here.answer(ListPackages(), for: stranger).records.isEmpty)
            }
            for stranger in [there.paula, there.viktor, there.coordinator] {
                await #expect(throws: (any Error).self) {
                    try await there.answer(ReadIncomingPackage(taken.id), for: stranger)
                }
                await #expect(throws: (any Error).self) {
                    try await there.perform(AcceptPackage(taken.id), by: stranger)
                }
            }
            #expect(try await there.audit("ReadIncomingPackage", .refused).count == 2)
            #expect(try await there.audit("AcceptPackage", .refused).count == 2)
            await #expect(throws: PermissionRefusal.missing(.keepPartners)) {
                try await here.answer(ReadPackageKeys(), for: here.meral)
            }
        }
    }

    @Test(
        "What no release names stays behind by name, and follow-ups keep their day",
        arguments: Engine.allCases
    )
    func partlyReleased(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let here = towns.here
            let file = try await towns.family(domains: ["language"])
            let details = try FollowUpDetails(dueOn: here.today, text: "Frau H. wegen Schulden anrufen")
            _ = try await here.perform(SetFollowUp(caseFile: file.id, details: details), by: here.meral)
            let note = try NoteDetails(happenedOn: here.today, kind: .phone, text: "Streit mit dem Vermieter")
            let written = try await here.perform(
                WriteNote(caseFile: file.id, details: note),
                by: here.meral
            )
            let package = try await towns.prepare(file, PackageChoice(notes: [written.id]))
            let accepted = try await towns.accept(package)
            let arrived = try #require(accepted.caseFileId)
            let there = try await towns.there.answer(ReadCase(arrived), for: towns.there.meral)
            #expect(there.caseFile.town.isEmpty)
            #expect(there.followUps.contains { $0.dueOn == here.today && !$0.text.contains("Schulden") })
            #expect(!there.notes.contains { $0.note.text.contains("Vermieter") })
            let kept = try await here.answer(ReadOutgoingPackage(package.record.id), for: here.meral)
            let behind = try #require(kept.manifest?.staysBehind)
            #expect(behind.contains { $0.part == .note && $0.reason == .wholeCaseOnly })
            #expect(behind.contains { $0.part == .followUpWords })
            #expect(behind.contains { $0.part == .address && $0.reason == .notReleased })
            #expect(behind.contains { $0.part == .consent && $0.reason == .boundToOffice })
        }
    }

    @Test("Without consent, release or a free way nothing is prepared", arguments: Engine.allCases)
    func notReleased(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let here = towns.here
            let bare = try await here.openCase()
            let prepare = { (file: CaseFile) in
                PreparePackage(caseFile: file.id, partner: towns.partnerThere.id, choice: PackageChoice())
            }
            await #expect(throws: PackageRefusal.consentMissing) {
                try await here.perform(prepare(bare), by: here.meral)
            }
            let family = try await towns.family()
            _ = try await towns.prepare(family)
            await #expect(throws: PackageRefusal.onTheWay) {
                try await here.perform(prepare(family), by: here.meral)
            }
            let next = try await here.makeKey()
            #expect(next.retiredOn == nil)
        }
    }

    @Test(
        "A protected household leaves only on its own word, and its town only under its own release",
        arguments: Engine.allCases
    )
    func protected(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let (here, there) = (towns.here, towns.there)
            let file = try await towns.family()
            let person = try #require(try await here.answer(ReadCase(file.id), for: here.meral).persons.first)
            let shelter = ProtectionKind(rawValue: "shelter")
            _ = try await here.perform(
                ProtectPerson(caseFile: file.id, person: person.id, kind: shelter),
                by: here.meral
            )
            await #expect(throws: PackageRefusal.protectedUnconfirmed) { try await towns.prepare(file) }
            let package = try await towns.prepare(file, PackageChoice(confirmsProtection: true))
            let accepted = try await towns.accept(package)
            let arrived = try #require(accepted.caseFileId)
            let overview = try await there.answer(ReadCase(arrived), for: there.meral)
            #expect(overview.caseFile.town.isEmpty && overview.caseFile.sight?.isProtected == true)
            let found = try await there.answer(ListCases(filter: CaseFilter()), for: there.meral).entries
            #expect(found.map(\.title) == [nil])
            let kept = try await here.answer(ReadOutgoingPackage(package.record.id), for: here.meral)
            #expect(kept.manifest?.staysBehind.contains { $0.reason == .whereabouts } == true)
        }
    }

    @Test(
        "The town of a protected household comes along under a release of housing alone",
        arguments: Engine.allCases
    )
    func whereabouts(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let file = try await towns.family()
            let overview = try await towns.here.answer(ReadCase(file.id), for: towns.here.meral)
            let person = try #require(overview.persons.first)
            let protect = ProtectPerson(
                caseFile: file.id,
                person: person.id,
                kind: ProtectionKind(rawValue: "witness")
            )
            _ = try await towns.here.perform(protect, by: towns.here.meral)
            try await towns.release(file, domains: ["housing"])
            let package = try await towns.prepare(file, PackageChoice(confirmsProtection: true))
            let arrived = try #require(try await towns.accept(package).caseFileId)
            let there = try await towns.there.answer(ReadCase(arrived), for: towns.there.meral)
            #expect(there.caseFile.town == "Ebbeloh")
        }
    }

    @Test("Of a household of which one moves, the case goes on for the others", arguments: Engine.allCases)
    func oneMoves(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let here = towns.here
            let file = try await here.openCase()
            let child = try PersonDetails(familyName: "Haidari", givenName: "Omid", relation: .child)
            _ = try await here.perform(AddPerson(caseFile: file.id, details: child), by: here.meral)
            try await towns.release(file, persons: 1)
            let accepted = try await towns.accept(try await towns.prepare(file))
            _ = try await here.perform(TakeInPackage(try await towns.receipt(of: accepted)), by: here.meral)
            let overview = try await here.answer(ReadCase(file.id), for: here.meral)
            #expect(overview.caseFile.isOpen && overview.persons.count == 2)
            let arrived = try #require(accepted.caseFileId)
            let there = try await towns.there.answer(ReadCase(arrived), for: towns.there.meral)
            #expect(there.persons.count == 1)
        }
    }
}
