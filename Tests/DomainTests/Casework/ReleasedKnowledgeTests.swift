import Casework
import Kernel
import Testing

@Suite("What an agency may know of a case on a day, and why")
struct ReleasedKnowledgeTests {
    private typealias Family = ReleaseFixture
    private let family: ReleaseFixture

    init() throws { family = try ReleaseFixture() }

    private func knows(_ releases: [Release], on day: Day) throws -> [LifeDomain] {
        try family.basis(releases).knowledge(of: Family.agency, on: day, by: .reading)
            .domains(of: LifeDomain.usual)
    }

    @Test("Without a release it is nothing, whoever asks")
    func defaultDeny() throws {
        let knowledge = try family.basis([]).knowledge(of: Family.agency, on: family.given)
        #expect(knowledge.isNothing)
        for domain in LifeDomain.usual { #expect(!knowledge.allows(domain)) }
        for category in SpecialCategory.allCases { #expect(!knowledge.allows(category)) }
    }

    @Test("A release to one agency tells another nothing")
    func otherAgency() throws {
        let basis = try family.basis([family.release()])
        #expect(basis.knowledge(of: Identifier("school-office"), on: family.given).isNothing)
        #expect(!basis.knowledge(of: Family.agency, on: family.given).isNothing)
    }

    @Test("It holds on its first and its last day, not the day before and not the day after")
    func boundaries() throws {
        let releases = [try family.release()]
        #expect(try knows(releases, on: family.given.adding(days: -1)).isEmpty)
        #expect(try knows(releases, on: family.given) == [Family.language, Family.housing])
        #expect(try knows(releases, on: family.last) == [Family.language, Family.housing])
        #expect(try knows(releases, on: family.last.adding(days: 1)).isEmpty)
    }

    @Test("On the day of the withdrawal it holds no longer; the proof stays")
    func withdrawal() throws {
        var release = try family.release()
        let day = family.given.adding(days: 5)
        try release.withdraw(on: day, at: family.moment(on: day))
        #expect(try knows([release], on: day.adding(days: -1)).count == 2)
        #expect(try knows([release], on: day).isEmpty)
        #expect(release.details.given.givenOn == family.given)
    }

    @Test("A later release takes the place of an earlier one on its first day")
    func superseding() throws {
        let earlier = try family.release()
        let day = family.given.adding(days: 10)
        let later = try family.successor(of: earlier, from: day)
        #expect(try knows([later, earlier], on: day.adding(days: -1)) == [Family.language, Family.housing])
        #expect(try knows([later, earlier], on: day) == [Family.housing])
    }

    @Test("When the later release is withdrawn the earlier one does not come back")
    func supersededForGood() throws {
        let earlier = try family.release()
        let day = family.given.adding(days: 10)
        var later = try family.successor(of: earlier, from: day)
        try later.withdraw(on: day.adding(days: 1), at: family.moment(on: day.adding(days: 1)))
        #expect(try knows([later, earlier], on: day.adding(days: 1)).isEmpty)
    }

    @Test("Without a valid consent, and from a closed case, nothing is shared")
    func consentAndClosing() throws {
        let releases = [try family.release()]
        let consent = try family.consent()
        for standing in [ConsentStanding.missing, .withdrawn(consent), .expired(consent)] {
            let basis = try family.basis(releases, consent: standing)
            #expect(basis.knowledge(of: Family.agency, on: family.given).isNothing)
        }
        let closed = try family.basis(releases, isOpen: false)
        #expect(closed.knowledge(of: Family.agency, on: family.given).isNothing)
    }

    @Test("A waiver allows to talk, not to read; a release allows both", arguments: Release.Kind.allCases)
    func kinds(_ kind: Release.Kind) throws {
        let basis = try family.basis([family.release(family.details(kind))])
        #expect(basis.knowledge(of: Family.agency, on: family.given, by: .telling).allows(Family.language))
        let reads = basis.knowledge(of: Family.agency, on: family.given, by: .reading)
        #expect(reads.allows(Family.language) == (kind == .release))
    }

    @Test("The direction says who may tell whom", arguments: Release.Direction.allCases)
    func directions(_ direction: Release.Direction) throws {
        let basis = try family.basis([family.release(family.details(.waiver, direction))])
        let told = basis.knowledge(of: Family.agency, on: family.given).allows(Family.language)
        let asked = basis.questions(to: Family.agency, on: family.given).allows(Family.language)
        #expect(told == (direction != .fromRecipient))
        #expect(asked == (direction != .toRecipient))
    }

    @Test("A person who is not named stays unknown, and so does what concerns the whole household")
    func persons() throws {
        let details = try family.details(persons: [Family.mother])
        let knowledge = try family.basis([family.release(details)])
            .knowledge(of: Family.agency, on: family.given)
        #expect(knowledge.allows(.domain(Family.language), about: Family.mother))
        #expect(!knowledge.allows(.domain(Family.language), about: Family.son))
        #expect(!knowledge.allows(Family.language))
        #expect(knowledge.coveredPersons == [Family.mother])
    }

    @Test("Two releases together may cover the household; both are the reason")
    func together() throws {
        let releases = [
            try family.release(family.details(persons: [Family.mother])),
            try family.release(family.details(persons: [Family.son])),
        ]
        let knowledge = try family.basis(releases).knowledge(of: Family.agency, on: family.given)
        #expect(knowledge.allows(Family.language))
        #expect(knowledge.grounds(for: .domain(Family.language)).count == 2)
        #expect(knowledge.grounds(for: .domain(Family.language), about: Family.son) == [releases[1]])
    }

    @Test("A special category must be named itself, and the domain of health needs both in one release")
    func specialCategories() throws {
        func knowledge(_ domains: [LifeDomain], _ categories: [SpecialCategory]) throws -> ReleasedKnowledge {
            let details = try family.details(domains: domains, categories: categories)
            return try family.basis([family.release(details)])
                .knowledge(of: Family.agency, on: family.given)
        }
        #expect(try !knowledge([Family.health], []).allows(Family.health))
        #expect(try !knowledge([Family.language], [.health]).allows(Family.health))
        #expect(try knowledge([Family.language], [.health]).allows(.health))
        #expect(try knowledge([Family.health], [.health]).allows(Family.health))
        #expect(try !knowledge(LifeDomain.usual, [.health]).allows(.religion))
    }

    @Test("Each topic is known exactly where it was released", arguments: LifeDomain.usual)
    func eachDomain(_ domain: LifeDomain) throws {
        let details = try family.details(domains: [domain], categories: [.health])
        let knowledge = try family.basis([family.release(details)])
            .knowledge(of: Family.agency, on: family.given)
        #expect(knowledge.domains(of: LifeDomain.usual) == [domain])
    }
}

@Suite("A release says all that the law asks for")
struct ReleaseDetailsTests {
    private let family: ReleaseFixture

    init() throws { family = try ReleaseFixture() }

    @Test("Purpose, content, persons and an end are required")
    func required() throws {
        #expect(throws: ReleaseRefusal.purposeMissing) {
            try ReleaseRecipient(ReleaseFixture.agency, purpose: "  ", direction: .mutual)
        }
        #expect(throws: ReleaseRefusal.nothingReleased) {
            try family.details(domains: [], categories: [])
        }
        #expect(throws: ReleaseRefusal.personsMissing) { try family.details(persons: []) }
        let details = try family.details()
        #expect(throws: ReleaseRefusal.endMissing) {
            try ReleaseDetails(
                .release,
                to: try ReleaseRecipient(ReleaseFixture.agency, purpose: "x", direction: .mutual),
                of: details.content,
                for: Period(since: family.given),
                given: details.given
            )
        }
    }

    @Test("What was only said needs a note of what was said")
    func oral() throws {
        #expect(throws: ReleaseRefusal.oralWithoutNote) {
            try GivenRelease(on: family.given, form: .oral, language: "ukr", interpreter: true)
        }
    }

    @Test("It is withdrawn once, not in the future and not before it was given")
    func withdrawal() throws {
        var release = try family.release()
        let moment = family.moment(on: family.given)
        #expect(throws: ReleaseRefusal.inTheFuture) {
            try release.withdraw(on: family.given.adding(days: 1), at: moment)
        }
        #expect(throws: ReleaseRefusal.withdrawnBeforeGiven) {
            try release.withdraw(on: family.given.adding(days: -1), at: moment)
        }
        try release.withdraw(on: family.given, at: moment)
        #expect(throws: ReleaseRefusal.alreadyWithdrawn) {
            try release.withdraw(on: family.given, at: moment)
        }
        #expect(!release.isValid(on: family.given))
    }
}
