import Casework
import Kernel
import PortableSQL
import TestSupport

/// Two municipalities with a Lotse each, whose keys were compared by telephone.
struct TwoTowns: Sendable {
    let here: CaseworkTown
    let there: CaseworkTown
    /// The other side, as each of them knows it.
    let partnerThere: Partner
    let partnerHere: Partner

    static func with(
        _ engine: Engine,
        _ other: Engine? = nil,
        _ body: (TwoTowns) async throws -> Void
    ) async throws {
        try await CaseworkTown.with(engine) { here in
            try await CaseworkTown.with(other ?? engine) { there in
                try await body(TwoTowns(here, there))
            }
        }
    }

    private init(_ here: CaseworkTown, _ there: CaseworkTown) async throws {
        self.here = here
        self.there = there
        let (mine, theirs) = (try await here.makeKey(), try await there.makeKey())
        partnerThere = try await here.meet("Stadt nebenan", theirs)
        partnerHere = try await there.meet("Kreis Lindenmark", mine)
    }

    /// A family's case with a child, everything of it released to the other side.
    func family(domains: [String]? = nil, categories: [SpecialCategory] = []) async throws -> CaseFile {
        let file = try await here.openCase()
        let child = try PersonDetails(familyName: "Haidari", givenName: "Omid", relation: .child)
        _ = try await here.perform(AddPerson(caseFile: file.id, details: child), by: here.meral)
        try await release(file, domains: domains, categories: categories)
        return file
    }

    func release(
        _ file: CaseFile,
        domains: [String]? = nil,
        categories: [SpecialCategory] = [],
        persons: Int? = nil
    ) async throws {
        let read = try await here.answer(ReadReleases(file.id), for: here.meral)
        if read.consents.isEmpty {
            let given = try GivenConsent(
                on: here.today,
                validUntil: nil,
                form: .written,
                language: "fas",
                interpreter: true
            )
            _ = try await here.perform(RecordConsent(caseFile: file.id, given: given), by: here.meral)
        }
        let all = read.profile.lifeDomains.map(\.rawValue).filter { $0 != "health" }
        guard let period = Period(from: here.today, until: here.today.adding(days: 60)) else { return }
        let recipient = try ReleaseRecipient(
            partnerThere.organisation,
            purpose: "Umzug",
            direction: .toRecipient
        )
        let content = try ReleasedContent(
            domains: (domains ?? all).map(LifeDomain.init(rawValue:)),
            categories: categories,
            persons: read.persons.prefix(persons ?? read.persons.count).map(\.id)
        )
        let details = try ReleaseDetails(
            .release,
            to: recipient,
            of: content,
            for: period,
            given: try GivenRelease(on: here.today, form: .written, language: "fas", interpreter: true)
        )
        _ = try await here.perform(RecordRelease(caseFile: file.id, details: details), by: here.meral)
    }

    func prepare(_ file: CaseFile, _ choice: PackageChoice = PackageChoice()) async throws -> PackageFile {
        let prepare = PreparePackage(caseFile: file.id, partner: partnerThere.id, choice: choice)
        let record = try await here.perform(prepare, by: here.meral)
        let sealed = try await here.answer(ReadPackageFile(record.id), for: here.meral)
        _ = try await here.perform(MarkPackageSent(record.id), by: here.meral)
        return sealed
    }

    /// The other side takes it in and accepts; the receipt has not gone back yet.
    func accept(_ package: PackageFile) async throws -> PackageRecord {
        let taken = try await there.perform(TakeInPackage(package.bytes), by: there.meral)
        return try await there.perform(AcceptPackage(taken.id), by: there.meral)
    }

    func receipt(of record: PackageRecord) async throws -> [UInt8] {
        try await there.answer(ReadReceiptFile(record.id), for: there.meral).bytes
    }
}

extension CaseworkTown {
    func makeKey() async throws -> OwnKey {
        try await perform(MakeOwnKey(for: meral.organisation), by: town.administrator)
    }

    /// The other side's key, its fingerprint compared by telephone.
    func meet(_ name: String, _ key: OwnKey, isConfirmed: Bool = true) async throws -> Partner {
        let add = AddPartner(
            name: name,
            address: try PartnerAddress(""),
            key: try PublicKeyText(PublicKeyText(of: key).text)
        )
        let partner = try await perform(add, by: town.administrator)
        guard isConfirmed else { return partner }
        let heard = String(key.fingerprint.grouped.prefix(9))
        let confirm = ConfirmPartnerKey(key.fingerprint, of: partner.id, heard: heard)
        _ = try await perform(confirm, by: town.administrator)
        return try await answer(ReadPackageKeys(), for: town.administrator).partners.first ?? partner
    }
}
