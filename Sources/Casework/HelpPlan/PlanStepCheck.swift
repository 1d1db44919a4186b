import Kernel

/// What must be true of a step among the others of its plan.
struct PlanStepCheck {
    let stores: any CaseworkStores
    let caseFile: CaseFile.ID

    init(_ stores: any CaseworkStores, in caseFile: CaseFile.ID) {
        self.stores = stores
        self.caseFile = caseFile
    }

    func check(_ step: PlanStep) throws {
        if let sphere = step.details.legalSphere {
            guard stores.profile.legalSpheres.contains(where: { $0.code == sphere.rawValue }) else {
                throw HelpPlanRefusal.sphereUnknown
            }
        }
        try requireHousehold(step.details.persons)
        try stores.helpPlans.plan(of: caseFile).requireChain(with: step)
    }

    func requireHousehold(_ persons: [Person.ID]) throws {
        guard !persons.isEmpty else { return }
        let household = Set(try stores.persons.all(in: caseFile).map(\.id))
        guard persons.allSatisfy(household.contains) else { throw HelpPlanRefusal.personUnknown }
    }
}
