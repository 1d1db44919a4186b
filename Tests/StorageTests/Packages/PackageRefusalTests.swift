import Accounts
import Casework
import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite("A package that is broken, foreign, late or here before is refused with its reason", .serialized)
struct PackageRefusalTests {
    @Test("Refused there with a reason, the case goes on here", arguments: Engine.allCases)
    func refusedThere(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let (here, there) = (towns.here, towns.there)
            let file = try await towns.family()
            let package = try await towns.prepare(file)
            let taken = try await there.perform(TakeInPackage(package.bytes), by: there.meral)
            await #expect(throws: PackageRefusal.reasonMissing) {
                try await there.perform(RefusePackage(taken.id, reason: " "), by: there.meral)
            }
            let refusal = RefusePackage(taken.id, reason: "Die Familie zieht doch nicht um.")
            let refused = try await there.perform(refusal, by: there.meral)
            await #expect(throws: PackageRefusal.settled) {
                try await there.perform(AcceptPackage(taken.id), by: there.meral)
            }
            let receipt = try await towns.receipt(of: refused)
            let settled = try await here.perform(TakeInPackage(receipt), by: here.meral)
            #expect(settled.state == .refused && settled.reason == "Die Familie zieht doch nicht um.")
            #expect(try await here.answer(ReadCase(file.id), for: here.meral).caseFile.isOpen)
            await #expect(throws: PackageRefusal.receiptSettled) {
                try await here.perform(TakeInPackage(receipt), by: here.meral)
            }
            _ = try await towns.prepare(file)
        }
    }

    @Test("Seen before, for somebody else, too late or from a stranger: each has its own sentence")
    func eachReason() async throws {
        try await TwoTowns.with(.sqlite) { towns in
            let (here, there) = (towns.here, towns.there)
            let package = try await towns.prepare(try await towns.family())
            let refused = { (bytes: [UInt8], town: CaseworkTown) async throws -> PackageRefusal? in
                do {
                    _ = try await town.perform(TakeInPackage(bytes), by: town.meral)
                    return nil
                } catch let refusal as PackageRefusal {
                    return refusal
                }
            }
            #expect(try await refused(package.bytes, here) == .foreign)
            #expect(try await refused([], there) == .noPackage)
            #expect(try await refused(Array("%PDF-1.4".utf8), there) == .noPackage)
            #expect(try await refused(Array(package.bytes.dropLast(1)), there) == .truncated)
            #expect(try await refused(package.bytes + [0], there) == .broken)
            #expect(try await refused(package.bytes, there) == nil)
            #expect(try await refused(package.bytes, there) == .replayed)
            #expect(try await there.audit("TakeInPackage", .refused).count == 5)

            let other = try await towns.prepare(try await towns.family())
            there.town.time.pass(seconds: 15 * 86_400)
            #expect(try await refused(other.bytes, there) == .expired)
            there.town.time.pass(seconds: -20 * 86_400)
            #expect(try await refused(other.bytes, there) == .fromTheFuture)
            there.town.time.pass(seconds: 5 * 86_400)
            let key = try #require(towns.partnerHere.key)
            let retire = RetirePartnerKey(key.fingerprint, of: towns.partnerHere.id)
            _ = try await there.perform(retire, by: there.town.administrator)
            #expect(try await refused(other.bytes, there) == .unknownSender)
        }
    }

    @Test(
        "A key is used only once somebody heard its fingerprint, and hearing something else confirms nothing"
    )
    func unconfirmed() async throws {
        try await CaseworkTown.with(.sqlite) { here in
            try await CaseworkTown.with(.sqlite) { there in
                let key = try await there.makeKey()
                let partner = try await here.meet("Stadt nebenan", key, isConfirmed: false)
                #expect(partner.key == nil)
                let wrong = ConfirmPartnerKey(key.fingerprint, of: partner.id, heard: "0000 0000")
                await #expect(throws: PackageRefusal.fingerprintDiffers) {
                    try await here.perform(wrong, by: here.town.administrator)
                }
                await #expect(throws: PackageRefusal.fingerprintMissing) {
                    let short = ConfirmPartnerKey(key.fingerprint, of: partner.id, heard: "4F")
                    return try await here.perform(short, by: here.town.administrator)
                }
                let own = try await here.makeKey()
                await #expect(throws: PackageRefusal.ownKey) {
                    try await here.meet("Wir selbst", own)
                }
            }
        }
    }

    @Test("After a change of keys what is under way still opens, and goes out under the key partners know")
    func rotation() async throws {
        try await TwoTowns.with(.sqlite) { towns in
            let package = try await towns.prepare(try await towns.family())
            let newer = try await towns.there.makeKey()
            let accepted = try await towns.accept(package)
            let receipt = try PackageHeader(reading: try await towns.receipt(of: accepted))
            #expect(receipt.sender != newer.fingerprint)
            towns.there.town.time.pass(seconds: 31 * 86_400)
            await #expect(throws: PackageRefusal.foreign) {
                try await towns.there.perform(TakeInPackage(package.bytes), by: towns.there.meral)
            }
        }
    }
}
