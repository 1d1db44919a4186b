import Kernel

/// A case with all that may be shared of it and all that decides whether it is (Akte vor der Freigabe).
///
/// No page takes it: what another organisation sees is `SharedCaseFile`, which only this type can make.
public struct CaseRecord: Sendable {
    let caseFile: CaseFile
    let persons: [Person]
    let statuses: [ResidenceStatus]
    let coverage: [CoveragePeriod]
    let assessment: RatedAssessment?
    let plan: HelpPlan
    let basis: SharingBasis
    let protection: Protection
    /// Someone lives in a shelter, whether anybody marked it or not.
    let isInShelter: Bool

    public init(of caseFile: CaseFile, from stores: any CaseworkStores, on day: Day) throws {
        self.caseFile = caseFile
        persons = try stores.persons.all(in: caseFile.id)
        statuses = try stores.legalSpheres.statuses(in: caseFile.id)
        coverage = try stores.legalSpheres.coverage(in: caseFile.id)
        assessment = try stores.assessments.all(in: caseFile.id).first.map { latest in
            RatedAssessment(assessment: latest, ratings: try stores.assessments.ratings(of: latest.id))
        }
        plan = try stores.helpPlans.plan(of: caseFile.id)
        basis = try stores.sharingBasis(of: caseFile, on: day)
        protection = try stores.protections.protection(of: caseFile.id)
        isInShelter = coverage.contains { $0.isInShelter(on: day) }
    }

    /// Where the household lives, nobody outside may learn, whatever was released.
    var hidesWhereabouts: Bool { protection.isActive || isInShelter }

    func person(_ id: Person.ID) -> Person? { persons.first { $0.id == id } }

    /// What an organisation may read of it on a day; `nil` where that is nothing.
    public func shared(with organisation: Organisation.ID, on day: Day) -> SharedCaseFile? {
        shared(under: basis.knowledge(of: organisation, on: day, by: .reading))
    }
}
