import Kernel

/// Puts a package together: takes what is released and chosen, and names everything else (Zusammenstellung).
struct PackageAssembly {
    let stores: any CaseworkStores
    let file: CaseFile
    let user: User
    let moment: Moment
    let choice: PackageChoice
    let knowledge: ReleasedKnowledge
    let persons: [Person]
    let isProtected: Bool
    let readsContents: Bool
    var package: CasePackage
    var documents: [[UInt8]] = []

    init(
        of file: CaseFile,
        for partner: Partner,
        _ choice: PackageChoice,
        in stores: any CaseworkStores,
        by user: User,
        at moment: Moment,
        readsContents: Bool = true
    ) throws {
        let basis = try stores.sharingBasis(of: file, on: moment.day)
        guard case .valid = basis.consent else { throw PackageRefusal.consentMissing }
        knowledge = basis.knowledge(of: partner.organisation, on: moment.day, by: .reading)
        let household = try stores.persons.all(in: file.id)
        let covered = Set(knowledge.coveredPersons)
        persons = household.filter { covered.contains($0.id) }
        guard !persons.isEmpty else { throw PackageRefusal.nothingReleased }
        (self.stores, self.file, self.user, self.moment) = (stores, file, user, moment)
        (self.choice, self.readsContents) = (choice, readsContents)
        let marks = try stores.protections.marks(in: file.id).filter(\.isActive)
        isProtected = !marks.isEmpty
        package = CasePackage(
            from: try Self.origin(of: file, in: stores),
            PackedHousehold(title: file.title, town: "", openedOn: file.openedOn, phase: file.phase),
            persons.map { Self.packed($0, marks) },
            PackageManifest(keeps: try Self.kept(file, isWhole: persons.count == household.count, stores))
        )
        package.manifest.take(.person, persons.count)
        package.manifest.leave(.person, household.count - persons.count, .notReleased)
        package.manifest.take(.protection, package.persons.reduce(0) { $0 + $1.protections.count })
    }

    /// Everybody of the household is covered.
    var isWhole: Bool { persons.count == knowledge.household.count }

    /// All life domains are released of everybody; health has its own category and its own fields.
    var isWholeCase: Bool {
        isWhole
            && stores.profile.lifeDomains.filter { $0.specialCategory == nil }.allSatisfy(knowledge.allows)
    }

    /// Where they live is released by itself, which a protected household needs.
    var tellsWhereabouts: Bool {
        let housing = LifeDomain(rawValue: "housing")
        guard isProtected else { return knowledge.allows(housing) }
        return knowledge.grounds.contains { release in
            release.details.content.domains == [housing]
                && persons.allSatisfy { release.details.content.covers(.domain(housing), about: $0.id) }
        }
    }

    func place(of person: Person.ID) -> Int? { persons.firstIndex { $0.id == person } }

    mutating func assemble() throws -> PackedContent {
        addAddress()
        try addTimelines()
        try addFacts()
        try addAssessment()
        try addPlan()
        try addNotes()
        try addFollowUps()
        try addObservations()
        try addDocuments()
        try nameWhatStays()
        return .caseFile(package, documents: documents)
    }

    private mutating func addAddress() {
        guard !file.town.isEmpty else { return }
        guard tellsWhereabouts else {
            package.manifest.leave(.address, 1, isProtected ? .whereabouts : .notReleased)
            return
        }
        package.household.town = file.town
        package.manifest.take(.address, 1)
    }

    private static func origin(of file: CaseFile, in stores: any CaseworkStores) throws -> PackageOrigin {
        PackageOrigin(
            municipality: try stores.packages.municipalityName(),
            office: file.sight?.organisation ?? "",
            caseNumber: file.number,
            caseManager: file.sight?.caseManager ?? ""
        )
    }

    private static func packed(_ person: Person, _ marks: [ProtectionMark]) -> PackedPerson {
        PackedPerson(
            details: person.details,
            protections: marks.filter { $0.personId == person.id }.map(\.kind)
        )
    }

    private static func kept(
        _ file: CaseFile,
        isWhole: Bool,
        _ stores: any CaseworkStores
    ) throws -> KeptAtSender {
        let reason = stores.profile.handedOverReason
        return KeptAtSender(
            closesCase: isWhole,
            retentionYears: stores.profile.retentionYears.years(after: reason),
            isHeld: try stores.closings.holds(in: file.id).contains { $0.isInForce }
        )
    }
}

extension CaseworkProfile {
    /// The reason under which a case is closed that another municipality took over.
    var handedOverReason: ClosingReason {
        let codes = closingReasons.map(\.code)
        let code = ["movedAway", "referred"].first(where: codes.contains) ?? codes.first ?? "other"
        return ClosingReason(rawValue: code)
    }
}
