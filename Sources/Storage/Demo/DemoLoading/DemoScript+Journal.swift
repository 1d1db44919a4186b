import AgencyNetwork
import Casework
import Kernel

extension DemoScript {
    func journalScenes() throws -> [DemoScene] {
        var scenes = try household.notes.map { entry in
            try note(entry.text, entry.kind, on: worked(entry.day), entry.contact)
        }
        if let consent = household.consent, let text = consent.note {
            scenes.append(try note("Zur Einwilligung: " + text, .internal, on: worked(consent.day)))
        }
        return try scenes + (household.observations ?? []).map(observation)
    }

    func note(
        _ text: String,
        _ kind: Note.Kind,
        on day: Day,
        _ contact: DemoContactFacts? = nil
    ) throws -> DemoScene {
        scene(day, .note) { moment in
            let details = try NoteDetails(
                happenedOn: day,
                kind: kind,
                text: text,
                contact: try contact.map(facts) ?? .none,
                protected: try (contact?.protected ?? [:]).sorted { $0.key < $1.key }.map(protected)
            )
            let action = WriteNote(caseFile: try cast.current(cast.file).id, details: details)
            try stage.perform(action, by: user, at: moment)
        }
    }

    private func facts(_ contact: DemoContactFacts) throws -> ContactFacts {
        var participants = try (contact.persons ?? []).map {
            Participant.person(try cast.current(cast.persons[$0]))
        }
        participants += try (contact.agencies ?? []).map {
            .other(.agency, try setting.organisation($0).name)
        }
        if let language = contact.interpreter { participants.append(.other(.interpreter, language)) }
        if let third = contact.third { participants.append(.other(.third, third)) }
        return try ContactFacts(
            time: contact.time.flatMap { TimeOfDay(reading: $0) },
            minutes: contact.minutes,
            participants: participants,
            topics: (contact.topics ?? []).map(topic)
        )
    }

    private func topic(_ told: DemoContactFacts.Topic) -> ContactTopic {
        let key = TopicKey(told.topic) ?? TopicKey(category: "", topic: told.topic)
        return ContactTopic(
            category: key.category,
            topic: key.topic,
            persons: told.persons,
            actions: told.actions
        )
    }

    private func protected(_ category: String, _ text: String) throws -> ProtectedText {
        guard let category = SpecialCategory(rawValue: category) else {
            throw DemoMistake("households, \(household.key)", "\(category) is no special category")
        }
        return try ProtectedText(category, text)
    }

    private func observation(_ told: DemoObservation) throws -> DemoScene {
        let agency = try told.agency.map { try setting.organisation($0) }
        let details = try ObservationDetails(
            .init(kind: told.kind, lifeDomain: told.domain, from: told.from, to: told.to),
            time: try .init(waitingDays: told.waitingDays),
            place: .init(organisation: agency?.id, agency: agency?.name ?? "", town: household.town),
            description: told.text,
            solution: told.solution ?? ""
        )
        return scene(within(worked(told.day), from: opened), .note) { moment in
            let file = try cast.current(cast.file).id
            let action = RecordObservation(caseFile: file, details: details)
            let observation = try stage.perform(action, by: user, at: moment)
            guard told.lifted == true else { return }
            let lift = LiftObservation(
                caseFile: file,
                observation: observation.id,
                text: told.text,
                expected: observation.revision
            )
            try stage.perform(lift, by: user, at: moment)
        }
    }
}
