import Casework
import Kernel
import Testing

@Suite("A consent holds from the day it was given until it ends or is withdrawn")
struct ConsentTests {
    private let given = Day.clamped(year: 2026, month: 3, day: 10)

    private func consent(until days: Int? = nil) throws -> Consent {
        let details = try GivenConsent(
            on: given,
            validUntil: days.map { given.adding(days: $0) },
            form: .written,
            language: "fas",
            interpreter: true
        )
        return Consent(details, in: .new(), textVersion: 1, by: CaseworkFixture.worker)
    }

    @Test("It holds on its first and its last day, not before and not after")
    func boundaries() throws {
        let consent = try consent(until: 30)
        #expect(!consent.isValid(on: given.adding(days: -1)))
        #expect(consent.isValid(on: given))
        #expect(consent.isValid(on: given.adding(days: 30)))
        #expect(!consent.isValid(on: given.adding(days: 31)))
    }

    @Test("Without an end it holds until it is withdrawn, and on the day of the withdrawal no longer")
    func withdrawal() throws {
        var consent = try consent()
        #expect(consent.isValid(on: given.adding(days: 5000)))
        try consent.withdraw(on: given.adding(days: 10))
        #expect(consent.isValid(on: given.adding(days: 9)))
        #expect(!consent.isValid(on: given.adding(days: 10)))
        #expect(consent.givenOn == given, "the proof that it was given stays")
    }

    @Test("It is withdrawn once, and not before it was given")
    func withdrawalRefused() throws {
        var consent = try consent()
        #expect(throws: ConsentRefusal.withdrawnBeforeGiven) {
            try consent.withdraw(on: given.adding(days: -1))
        }
        #expect(consent.withdrawnOn == nil)
        try consent.withdraw(on: given)
        #expect(throws: ConsentRefusal.alreadyWithdrawn) { try consent.withdraw(on: given) }
        #expect(!consent.isValid(on: given))
    }

    @Test("It cannot end before it begins")
    func endsBeforeGiven() throws {
        #expect(throws: ConsentRefusal.endsBeforeGiven) { try consent(until: -1) }
        #expect(try consent(until: 0).isValid(on: given))
    }

    @Test("Where one consent holds, the case stands on it, whatever came before or after")
    func standing() throws {
        let today = given.adding(days: 20)
        var withdrawn = try consent()
        try withdrawn.withdraw(on: given.adding(days: 1))
        let expired = try consent(until: 5)
        let valid = try consent(until: 20)
        #expect(ConsentStanding(of: [], on: today) == .missing)
        #expect(ConsentStanding(of: [withdrawn], on: today) == .withdrawn(withdrawn))
        #expect(ConsentStanding(of: [expired], on: today) == .expired(expired))
        #expect(ConsentStanding(of: [withdrawn, valid, expired], on: today) == .valid(valid))
        #expect(ConsentStanding(of: [valid], on: given.adding(days: -1)) == .missing)
    }
}
