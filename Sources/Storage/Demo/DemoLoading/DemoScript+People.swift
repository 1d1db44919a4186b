import Casework
import Kernel
import Pathways

extension DemoScript {
    func peopleScenes() throws -> [DemoScene] {
        guard let reference = household.persons.first else {
            throw DemoMistake("households, \(household.key)", "there is nobody in it")
        }
        let others = household.persons.dropFirst()
        let openings =
            try household.request.map { try self.openings(with: reference, asked: $0) }
            ?? [try opening(with: reference)]
        return openings + (try others.map(joining))
            + (try household.persons.flatMap { try titles(of: $0) + coverage(of: $0) })
    }

    private func opening(with person: DemoPerson) throws -> DemoScene {
        let opening = try CaseOpening(title: household.title, town: household.town)
        let action = OpenCase(opening: opening, reference: try details(of: person), day: opened)
        return scene(opened, .opening) { moment in
            let file = try stage.perform(action, by: user, at: moment)
            cast.file = file
            cast.persons[person.key] = try reference(of: file)
        }
    }

    private func openings(with person: DemoPerson, asked told: DemoRequest.Told) throws -> [DemoScene] {
        let details = RequestDetails(
            person: try details(of: person),
            origin: try told.origin(on: stage.now.day),
            need: try told.need(in: household.town)
        )
        let clarified = try told.clarified?.clarification
        let kept = DemoKeptRequest()
        let receiving = scene(details.origin.receivedOn, .opening) { moment in
            let receive = ReceiveRequest(details: details, takesIt: true)
            kept.request = try stage.perform(receive, by: user, at: moment)
            if let clarified { try kept.clarify(clarified, on: stage, by: user, at: moment) }
        }
        let decision = try MadeDecision(.caseOpened, on: opened, reason: "criteriaMet")
        let opening = scene(opened, .opening) { moment in
            let request = try kept.current
            let open = OpenCaseFromRequest(
                request: request.id,
                title: household.title,
                decision: decision,
                expected: request.revision
            )
            let file = try stage.perform(open, by: user, at: moment)
            cast.file = file
            cast.persons[person.key] = try reference(of: file)
        }
        return [receiving, opening]
    }

    // `OpenCase` answers with the case file; the first person is looked up.
    private func reference(of file: CaseFile) throws -> Person.ID {
        let scope = Scope(user, at: stage.now, for: .reading)
        let persons = try SQLPersons(connection: stage.connection, scope: scope, touched: TouchedCases()).all(
            in: file.id
        )
        return try cast.current(persons.first?.id)
    }

    private func joining(_ person: DemoPerson) throws -> DemoScene {
        let details = try details(of: person)
        let born = exact(person.birth.day)
        return scene(within(max(opened, born ?? opened).orMondayAfter, from: opened), .person) { moment in
            let action = AddPerson(caseFile: try cast.current(cast.file).id, details: details)
            cast.persons[person.key] = try stage.perform(action, by: user, at: moment).id
        }
    }

    private func details(of person: DemoPerson) throws -> PersonDetails {
        try demo.details(of: person, on: stage.now.day)
    }

    private func titles(of person: DemoPerson) throws -> [DemoScene] {
        try (person.statuses ?? []).map { status in
            let details = try StatusDetails(
                title: status.title,
                asWritten: status.note ?? "",
                from: exact(status.from),
                until: exact(status.until),
                document: status.document ?? ""
            )
            return scene(learned(status.from, of: person), .status) { moment in
                let id = try cast.current(cast.persons[person.key])
                try stage.perform(AddResidenceStatus(person: id, details: details), by: user, at: moment)
            }
        }
    }

    private func coverage(of person: DemoPerson) throws -> [DemoScene] {
        try (person.coverage ?? []).map { period in
            guard period.lane.allows(period.kind) else {
                throw DemoMistake("households, \(household.key)", "\(period.kind) is no \(period.lane)")
            }
            let details = try CoverageDetails(
                lane: period.lane,
                kind: period.kind,
                asWritten: period.note ?? "",
                from: exact(period.from),
                until: exact(period.until)
            )
            return scene(learned(period.from, of: person), .status) { moment in
                let id = try cast.current(cast.persons[person.key])
                try stage.perform(AddCoveragePeriod(person: id, details: details), by: user, at: moment)
            }
        }
    }

    // What began before the case is learned at its opening, what begins later on its first day or soon after.
    private func learned(_ day: DemoDay, of person: DemoPerson) -> Day {
        let known = exact(person.birth.day) ?? opened
        return within(max(exact(day), known).orMondayAfter, from: opened)
    }

    private func exact(_ day: DemoDay?) -> Day? {
        day.map { $0.day(from: stage.now.day) }
    }
}

extension Day {
    /// The day itself, or the Monday after a weekend.
    fileprivate var orMondayAfter: Day {
        weekday < 6 ? self : adding(days: 8 - weekday)
    }
}
