import Accounts
import Casework
import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite("A package that was sent can be withdrawn until its acceptance is back", .serialized)
struct PackageWithdrawalTests {
    @Test(
        "The acceptance that arrives later is refused with the reason, and both sides have it in the log",
        arguments: Engine.allCases
    )
    func tooLate(on engine: Engine) async throws {
        let other: Engine = engine == .sqlite ? .postgres : .sqlite
        try await TwoTowns.with(engine, other) { towns in
            let (here, there) = (towns.here, towns.there)
            let file = try await towns.family()
            let package = try await towns.prepare(file)
            let accepted = try await towns.accept(package)
            let receipt = try await towns.receipt(of: accepted)
            _ = try await here.perform(WithdrawPackage(package.record.id), by: here.meral)
            await #expect(throws: PackageRefusal.withdrawn) {
                try await here.perform(TakeInPackage(receipt), by: here.meral)
            }
            #expect(try await here.answer(ReadCase(file.id), for: here.meral).caseFile.isOpen)
            let refused = try await here.audit("TakeInPackage", .refused)
            #expect(refused.map(\.reference) == ["packages.refusal.withdrawn"])
            #expect(refused.map(\.subject.id) == [package.record.id.text])
            #expect(try await here.audit("WithdrawPackage", .done).count == 1)

            let noted = try await there.perform(NoteWithdrawal(package.record.id), by: there.meral)
            #expect(noted.state == .withdrawn && noted.caseFileId == accepted.caseFileId)
            #expect(try await there.audit("NoteWithdrawal", .done).map(\.subject.id) == [noted.id.text])
        }
    }

    @Test(
        "Told before anybody decided, nobody there can accept or refuse any more",
        arguments: Engine.allCases
    )
    func inTime(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let (here, there) = (towns.here, towns.there)
            let file = try await towns.family()
            let package = try await towns.prepare(file)
            let taken = try await there.perform(TakeInPackage(package.bytes), by: there.meral)
            let notice = try await towns.withdraw(package)
            #expect(try await there.perform(TakeInPackage(notice), by: there.meral).state == .withdrawn)
            await #expect(throws: PackageRefusal.withdrawn) {
                try await there.perform(AcceptPackage(taken.id), by: there.meral)
            }
            await #expect(throws: PackageRefusal.withdrawn) {
                try await there.perform(RefusePackage(taken.id, reason: "Zu spät"), by: there.meral)
            }
            #expect(try await there.audit("AcceptPackage", .refused).count == 1)
            #expect(
                try await there.answer(ListCases(filter: CaseFilter(standing: .open)), for: there.meral)
                    .entries.isEmpty
            )
            #expect(try await there.answer(ReadIncomingPackage(taken.id), for: there.meral).content == nil)
            await #expect(throws: PackageRefusal.settled) {
                try await here.perform(WithdrawPackage(package.record.id), by: here.meral)
            }
            _ = try await towns.prepare(file)
        }
    }

    @Test("The notice counts before its package, after its acceptance, and twice", arguments: Engine.allCases)
    func anyOrder(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let there = towns.there
            let early = try await towns.prepare(try await towns.family())
            let first = try await towns.withdraw(early)
            _ = try await there.perform(TakeInPackage(first), by: there.meral)
            await #expect(throws: PackageRefusal.withdrawn) {
                try await there.perform(TakeInPackage(early.bytes), by: there.meral)
            }
            let late = try await towns.prepare(try await towns.family())
            let accepted = try await towns.accept(late)
            let second = try await towns.withdraw(late)
            for _ in 1...2 {
                let known = try await there.perform(TakeInPackage(second), by: there.meral)
                #expect(known.state == .withdrawn && known.caseFileId == accepted.caseFileId)
            }
        }
    }

    @Test(
        "What was refused stays refused, and a settled package is not withdrawn",
        arguments: Engine.allCases
    )
    func settled(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let (here, there) = (towns.here, towns.there)
            let package = try await towns.prepare(try await towns.family())
            let accepted = try await towns.accept(package)
            let receipt = try await towns.receipt(of: accepted)
            _ = try await here.perform(TakeInPackage(receipt), by: here.meral)
            await #expect(throws: PackageRefusal.settled) {
                try await here.perform(WithdrawPackage(package.record.id), by: here.meral)
            }
            let other = try await towns.prepare(try await towns.family())
            let taken = try await there.perform(TakeInPackage(other.bytes), by: there.meral)
            _ = try await there.perform(RefusePackage(taken.id, reason: "Kein Platz"), by: there.meral)
            let notice = try await towns.withdraw(other)
            #expect(try await there.perform(TakeInPackage(notice), by: there.meral).state == .refused)
            for stranger in [here.paula, here.viktor, here.coordinator] {
                await #expect(throws: (any Error).self) {
                    try await here.perform(WithdrawPackage(other.record.id), by: stranger)
                }
            }
        }
    }
}

extension TwoTowns {
    /// Withdrawn here; the sealed notice for the other side.
    func withdraw(_ package: PackageFile) async throws -> [UInt8] {
        _ = try await here.perform(WithdrawPackage(package.record.id), by: here.meral)
        return try await here.answer(ReadWithdrawalFile(package.record.id), for: here.meral).bytes
    }
}
