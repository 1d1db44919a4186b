import Casework
import Kernel

/// A family of two and its releases, as the tests of sharing tell of them.
struct ReleaseFixture {
    static let agency = Organisation.ID("jobcentre")
    static let mother = Person.ID("mother")
    static let son = Person.ID("son")
    static let language = LifeDomain(rawValue: "language")
    static let housing = LifeDomain(rawValue: "housing")
    static let health = LifeDomain(rawValue: "health")

    let given: Day
    let last: Day

    init() throws {
        given = try CaseworkFixture.day("2026-03-10")
        last = try CaseworkFixture.day("2026-06-09")
    }

    func details(
        _ kind: Release.Kind = .release,
        _ direction: Release.Direction = .toRecipient,
        domains: [LifeDomain] = [language, housing],
        categories: [SpecialCategory] = [],
        persons: [Person.ID] = [mother, son]
    ) throws -> ReleaseDetails {
        try ReleaseDetails(
            kind,
            to: try ReleaseRecipient(Self.agency, purpose: "Sprachkurs", direction: direction),
            of: try ReleasedContent(domains: domains, categories: categories, persons: persons),
            for: try period(from: given, until: last),
            given: try GivenRelease(on: given, form: .written, language: "ukr", interpreter: false)
        )
    }

    func release(_ details: ReleaseDetails, superseding earlier: Release? = nil) throws -> Release {
        let place = Release.Place(in: Identifier("case"), textVersion: 1, superseding: earlier?.id)
        return Release(details, place, by: CaseworkFixture.worker, at: moment(on: given))
    }

    func release() throws -> Release { try release(details()) }

    /// The release in the place of an earlier one, from `day` on.
    func successor(of earlier: Release, from day: Day) throws -> Release {
        let old = try details(domains: [Self.housing])
        let details = try ReleaseDetails(
            old.kind,
            to: try ReleaseRecipient(Self.agency, purpose: old.purpose, direction: old.direction),
            of: old.content,
            for: try period(from: day, until: last),
            given: old.given
        )
        return try release(details, superseding: earlier)
    }

    func basis(
        _ releases: [Release],
        consent: ConsentStanding? = nil,
        isOpen: Bool = true
    ) throws -> SharingBasis {
        SharingBasis(
            releases: releases,
            consent: try consent ?? .valid(self.consent()),
            isOpen: isOpen,
            household: [Self.mother, Self.son]
        )
    }

    func consent() throws -> Consent {
        let details = try GivenConsent(
            on: given,
            validUntil: nil,
            form: .written,
            language: "ukr",
            interpreter: false
        )
        return Consent(details, in: Identifier("case"), textVersion: 1, by: CaseworkFixture.worker)
    }

    func moment(on day: Day) -> Moment {
        Moment(Instant(microseconds: (Int64(day.number) * 24 + 10) * 3_600_000_000))
    }

    func period(from: Day, until: Day) throws -> Period {
        guard let period = Period(from: from, until: until) else { throw ReleaseRefusal.endsBeforeBeginning }
        return period
    }
}
