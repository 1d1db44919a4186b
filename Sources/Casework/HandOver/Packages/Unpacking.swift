import Kernel
import Pathways

/// Opens a case with what came from elsewhere, under identifiers and a number of its own (Auspacken).
struct Unpacking {
    let checked: CheckedPackage
    let stores: any CaseworkStores
    let user: User
    let moment: Moment

    private var package: CasePackage { checked.package }

    init(_ checked: CheckedPackage, in stores: any CaseworkStores, by user: User, at moment: Moment) {
        self.checked = checked
        self.stores = stores
        self.user = user
        self.moment = moment
    }

    func open() throws -> CaseFile {
        let number = try stores.caseFiles.nextNumber(year: moment.day.year)
        let file = CaseFile.open(checked.opening, number: number, by: user, on: moment.day)
        try stores.caseFiles.add(file)
        let persons = try addPersons(to: file)
        try addTimelines(of: persons)
        let unplaced = try addFacts(of: persons)
        try addAssessment(to: file)
        try addPlan(to: file, persons)
        try addNotes(to: file, unplaced)
        try addFollowUps(to: file)
        for details in checked.observations {
            try stores.observations.add(
                Observation(details, in: file.id, from: ObservationSource(), by: user, on: moment.day)
            )
        }
        try addDocuments(to: file, persons)
        return file
    }

    // Protected from the first moment: what the other side called it may be unknown here, the protection is not.
    private func addPersons(to file: CaseFile) throws -> [Person] {
        let known = stores.profile.protectionKinds.map { ProtectionKind(rawValue: $0.code) }
        return try checked.persons.enumerated().map { place, details in
            let person = Person(details, in: file.id, position: place)
            try stores.persons.add(person)
            let kinds = package.persons[place].protections.map { known.contains($0) ? $0 : known.first ?? $0 }
            for kind in Set(kinds).sorted(by: { $0.rawValue < $1.rawValue }) {
                try stores.protections.add(
                    ProtectionMark(of: person, kind: kind, by: user.id, on: moment.day)
                )
            }
            return person
        }
    }

    private func addTimelines(of persons: [Person]) throws {
        for (place, details) in checked.statuses {
            try stores.legalSpheres.add(ResidenceStatus(details, of: persons[place].id, on: moment.day))
        }
        for (place, details) in checked.coverage {
            try stores.legalSpheres.add(CoveragePeriod(details, of: persons[place].id, on: moment.day))
        }
    }

    /// Those that the catalogue here does not know.
    private func addFacts(of persons: [Person]) throws -> [String] {
        var unplaced: [String] = []
        for (packed, details) in checked.facts {
            let person = persons[packed.person]
            guard let definition = stores.rulebook.facts[packed.fact],
                (try? details.check(definition, of: person)) != nil
            else {
                unplaced.append(packed.fact.rawValue)
                continue
            }
            try stores.personFacts.add(PersonFact(details, definition, of: person, by: user, at: moment))
        }
        return unplaced
    }

    private func addAssessment(to file: CaseFile) throws {
        guard let came = package.assessment else { return }
        let day = min(came.assessedOn, moment.day)
        let assessment = Assessment(of: file.id, on: day, as: .initial, by: user)
        try stores.assessments.add(assessment, came.ratings.map { $0.onScale(of: stores.profile) })
    }

    private func addPlan(to file: CaseFile, _ persons: [Person]) throws {
        let goals = zip(package.goals, checked.goals).map { packed, details in
            var goal = Goal(details, in: file.id)
            if let day = packed.reviewedOn { goal.review(as: packed.status, on: day) }
            return goal
        }
        for goal in goals { try stores.helpPlans.add(goal) }
        let steps = zip(package.steps, checked.steps).map { packed, details in
            packed.step(details, for: goals[packed.goal])
        }
        for place in checked.stepOrder {
            let packed = package.steps[place]
            let step = steps[place].linked(
                after: packed.after.map { steps[$0].id },
                for: packed.persons.map { persons[$0].id }
            )
            try stores.helpPlans.add(step)
        }
    }
}

extension PackedStep {
    fileprivate func step(_ details: PlanStepDetails, for goal: Goal) -> PlanStep {
        var step = PlanStep(details, for: goal)
        switch status {
        case .planned: break
        case .underWay, .dropped: step.mark(status, on: begunOn)
        case .done:
            if let begunOn { step.mark(.underWay, on: begunOn) }
            step.mark(.done, on: doneOn)
        }
        return step
    }
}

extension DomainRating {
    // Another municipality may rate on another scale; a figure without its scale says nothing, so it goes into words.
    fileprivate func onScale(of profile: CaseworkProfile) -> DomainRating {
        let figures = [workerRating, ownRating].compactMap(\.self)
        guard !figures.allSatisfy(profile.isOnScale) else { return self }
        let told = figures.map { String($0) }.joined(separator: ", ")
        return DomainRating(
            lifeDomain: lifeDomain,
            strengths: strengths,
            needs: String((needs + " [" + told + "]").prefix(4000)),
            workerRating: nil,
            ownRating: nil,
            ownWords: ownWords
        )
    }
}
