import Casework
import Kernel

extension DemoScript {
    /// What was learnt about the persons, at the opening or when it is told to have been.
    func factScenes() throws -> [DemoScene] {
        try household.persons.flatMap { person in
            let known = person.birth.day.map(exact) ?? opened
            return try (person.facts ?? []).map { fact in
                let details = try fact.details(on: stage.now.day)
                let told = fact.told.map(worked) ?? opened
                return scene(within(max(told, known), from: opened), .fact) { moment in
                    let id = try cast.current(cast.persons[person.key])
                    let action = RecordFact(person: id, fact: fact.fact, details: details)
                    try stage.perform(action, by: user, at: moment)
                }
            }
        }
    }
}
