import Kernel

/// A package whose every part may be kept here; what does not fit together makes it broken (geprüftes Paket).
///
/// Decoding alone checks no rule of the domain, so everything passes through the same initialisers as a form does.
struct CheckedPackage {
    let package: CasePackage
    let opening: CaseOpening
    let persons: [PersonDetails]
    let statuses: [(person: Int, details: StatusDetails)]
    let coverage: [(person: Int, details: CoverageDetails)]
    let facts: [(packed: PackedFact, details: FactDetails)]
    let goals: [GoalDetails]
    let steps: [PlanStepDetails]
    /// The steps so that each comes after those it waits for.
    let stepOrder: [Int]
    let observations: [ObservationDetails]
    let files: [DocumentFile]

    init(_ package: CasePackage, _ documents: [[UInt8]]) throws(PackageRefusal) {
        do {
            self = try CheckedPackage(checking: package, documents)
        } catch {
            throw .broken
        }
    }

    private init(checking package: CasePackage, _ documents: [[UInt8]]) throws {
        self.package = package
        let household = package.household
        opening = try CaseOpening(title: household.title, town: household.town)
        guard !package.persons.isEmpty, package.documents.count == documents.count else {
            throw PackageRefusal.broken
        }
        persons = try package.persons.map { try $0.details.checked() }
        statuses = try package.statuses.map { ($0.person, try $0.details()) }
        coverage = try package.coverage.map { ($0.person, try $0.details()) }
        facts = try package.facts.map { ($0, try $0.details()) }
        goals = try package.goals.map { try $0.details.checked() }
        steps = try package.steps.map { try $0.details.checked() }
        stepOrder = try Self.order(of: package.steps)
        observations = try package.observations.map { try $0.details.checked() }
        files = try zip(package.documents, documents).map { try $0.file($1) }
        try Self.checkPlaces(package)
        try Self.checkTexts(package)
    }

    private static func checkPlaces(_ package: CasePackage) throws(PackageRefusal) {
        let persons =
            package.statuses.map(\.person) + package.coverage.map(\.person) + package.facts.map(\.person)
            + package.steps.flatMap(\.persons) + package.documents.compactMap(\.person)
        guard persons.allSatisfy(package.persons.indices.contains),
            package.steps.map(\.goal).allSatisfy(package.goals.indices.contains)
        else { throw .broken }
    }

    private static func checkTexts(_ package: CasePackage) throws {
        let origin = package.origin
        let short = [origin.municipality, origin.office, origin.caseNumber, origin.caseManager]
        let middle = package.notes.flatMap { $0.about + [$0.author] } + package.followUps.map(\.text)
        let long = package.notes.flatMap { $0.corrections + [$0.text] }
        guard short.allSatisfy({ $0.count <= 200 }), middle.allSatisfy({ $0.count <= 500 }),
            long.allSatisfy({ $0.count <= 21_000 })
        else { throw PackageRefusal.broken }
        for text in package.notes.flatMap(\.protected) { _ = try ProtectedText(text.category, text.text) }
        guard package.assessment?.ratings.allSatisfy(\.isShortEnough) != false else {
            throw PackageRefusal.broken
        }
    }

    private static func order(of steps: [PackedStep]) throws(PackageRefusal) -> [Int] {
        var (order, placed): ([Int], Set<Int>) = ([], [])
        guard steps.flatMap(\.after).allSatisfy(steps.indices.contains) else { throw .broken }
        while order.count < steps.count {
            let next = steps.indices.filter { !placed.contains($0) && placed.isSuperset(of: steps[$0].after) }
            guard !next.isEmpty else { throw .broken }
            order += next
            placed.formUnion(next)
        }
        return order
    }
}

extension DomainRating {
    fileprivate var isShortEnough: Bool {
        [strengths, needs, ownWords].allSatisfy { $0.count <= 4000 } && lifeDomain.rawValue.count <= 60
    }
}
