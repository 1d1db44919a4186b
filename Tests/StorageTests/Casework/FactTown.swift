import Accounts
import Casework
import Kernel
import Pathways
import PortableSQL

/// A case of which facts are recorded: Shirin Haidari, born 1985, Meral's case.
struct FactTown: Sendable {
    let town: CaseworkTown
    let file: CaseFile
    let person: Person

    static func with(_ engine: Engine, _ body: (FactTown) async throws -> Void) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let household = try await town.answer(ReadPathways(caseFile: file.id), for: town.meral).persons
            guard let first = household.first?.person else { return }
            let details = try PersonDetails(
                familyName: "Haidari",
                givenName: "Shirin",
                birth: UncertainDay(text: "1985-02-03") ?? .unknown,
                relation: .reference
            )
            let change = ChangePerson(person: first.id, details: details, expected: first.revision)
            let person = try await town.perform(change, by: town.meral)
            try await body(FactTown(town: town, file: file, person: person))
        }
    }

    @discardableResult
    func record(
        _ fact: FactKey,
        _ statement: FactStatement,
        from: UncertainDay = .unknown,
        proof: Proof = .asserted,
        source: String = ""
    ) async throws -> PersonFact {
        let details = try FactDetails(statement, from: from, proof: proof, source: source)
        return try await record(fact, details, by: town.meral)
    }

    func record(_ fact: FactKey, _ details: FactDetails, by user: User) async throws -> PersonFact {
        try await town.perform(RecordFact(person: person.id, fact: fact, details: details), by: user)
    }

    func change(_ fact: PersonFact, to details: FactDetails) async throws -> PersonFact {
        let change = ChangeFact(
            person: person.id,
            fact: fact.id,
            details: details,
            expected: fact.revision
        )
        return try await town.perform(change, by: town.meral)
    }

    func pathways(for user: User? = nil) async throws -> PersonPathways {
        let read = try await town.answer(ReadPathways(caseFile: file.id), for: user ?? town.meral)
        guard let found = read.persons.first(where: { $0.person.id == person.id }) else {
            throw PersonRefusal.notFound
        }
        return found
    }

    func cover(_ lane: CoverageLane, _ kind: String, from: Day) async throws {
        let details = try CoverageDetails(lane: lane, kind: kind, from: from, until: nil)
        _ = try await town.perform(AddCoveragePeriod(person: person.id, details: details), by: town.meral)
    }

    func hold(_ title: ResidenceTitle, from: Day, document: String = "") async throws {
        let details = try StatusDetails(title: title, from: from, until: nil, document: document)
        _ = try await town.perform(AddResidenceStatus(person: person.id, details: details), by: town.meral)
    }

    func addChild(born: String) async throws {
        let details = try PersonDetails(
            familyName: "Haidari",
            givenName: "Omid",
            birth: UncertainDay(text: born) ?? .unknown,
            relation: .child
        )
        _ = try await town.perform(AddPerson(caseFile: file.id, details: details), by: town.meral)
    }

    /// A person whose 27th birthday is `days` away, tolerated and with a degree: § 25a closes the day before.
    func approachesTwentySeven(in days: Int) async throws {
        let today = town.today
        let birthday = Day.clamped(year: today.year - 27, month: today.month, day: today.day)
            .adding(days: days)
        let kept = try await pathways().person
        let details = try PersonDetails(
            familyName: "Haidari",
            givenName: "Shirin",
            birth: .day(birthday),
            entry: .day(today.adding(days: -2000)),
            relation: .reference
        )
        let change = ChangePerson(person: kept.id, details: details, expected: kept.revision)
        _ = try await town.perform(change, by: town.meral)
        try await hold(.duldung60a, from: today.adding(days: -2000))
        try await record("school-degree", .yes)
        try await record("livelihood", .level("full"))
        try await record("passport", .yes)
        for fact in ["democratic-order-doubts", "asylum-rejected-manifestly"] {
            try await record(FactKey(rawValue: fact), .no)
        }
    }
}
