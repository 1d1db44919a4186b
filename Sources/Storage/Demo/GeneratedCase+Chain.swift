import PortableSQL

/// The usual way of those who have just arrived, as the profile of the district has it, with what may happen on it.
struct GeneratedChain: Sendable {
    struct Step: Sendable {
        let code: String
        let text: String
        let agency: String
        let sphere: String
        /// Days somebody waits before it begins, and days it takes, usually.
        let wait: Int
        let days: Int
        /// So many in a hundred leave it out.
        let skipped: Int
    }

    static let code = "arrival"
    static let agencies = [
        ("other", "Bürgeramt"), ("foreignersOffice", "Ausländerbehörde"), ("jobcentre", "Jobcenter"),
        ("other", "Krankenkasse"), ("schoolOffice", "Schulamt"),
        ("languageCourseProvider", "Volkshochschule"),
        ("employmentAgency", "Agentur für Arbeit"),
    ]

    static let steps = [
        Step("registration", "Wohnsitz anmelden", "Bürgeramt", "residenceLaw", 5, 7, 2),
        Step(
            "title",
            "Aufenthaltstitel beantragen oder übertragen",
            "Ausländerbehörde",
            "residenceLaw",
            12,
            55,
            6
        ),
        Step("benefit", "Bürgergeld beantragen", "Jobcenter", "sgb2", 9, 34, 12),
        Step("insurance", "Krankenkasse wählen und anmelden", "Krankenkasse", "sgb5", 6, 15, 8),
        Step("school", "Kita- und Schulplätze klären", "Schulamt", "schoolLaw", 10, 30, 45),
        Step("course", "Integrationskurs besuchen", "Volkshochschule", "integrationCourses", 75, 200, 10),
        Step("advice", "Berufsberatung und Anerkennung klären", "Agentur für Arbeit", "sgb3", 28, 21, 25),
        Step("work", "Arbeit oder Ausbildung aufnehmen", "Jobcenter", "sgb2", 40, 45, 20),
    ]
}

extension GeneratedChain.Step {
    init(
        _ code: String,
        _ text: String,
        _ agency: String,
        _ sphere: String,
        _ wait: Int,
        _ days: Int,
        _ skipped: Int
    ) {
        self.code = code
        self.text = text
        self.agency = agency
        self.sphere = sphere
        self.wait = wait
        self.days = days
        self.skipped = skipped
    }
}

extension GeneratedCase {
    /// One goal with the steps of the chain, as far as the case has come until it ended or until today.
    mutating func addChain(until end: Int) {
        let goal = chainIdentifiers.next()
        rows.goals.rows.append([
            .text(goal), .text(id), .text("firstOrientation"), .text("Wir kommen gut an."), .text("open"),
            .integer(1),
        ])
        var day = opened
        for step in order() where !chance.happens(step.skipped) {
            let begun = day + spread(step.wait)
            let done = begun + spread(step.days)
            addStep(step, goal, begun: begun <= end ? begun : nil, done: done <= end ? done : nil)
            day = chance.happens(30) ? begun + spread(step.days) / 2 : done
        }
    }

    /// Most take the steps as planned; some see to the benefit before the title.
    private mutating func order() -> [GeneratedChain.Step] {
        var steps = GeneratedChain.steps
        if chance.happens(35) { steps.swapAt(1, 2) }
        if chance.happens(15) { steps.swapAt(4, 5) }
        return steps
    }

    // Waits are skewed: most are short, some very long.
    private mutating func spread(_ usual: Int) -> Int {
        let factor = chance.one(of: [30, 50, 70, 80, 90, 100, 110, 130, 180, 300])
        return max(1, usual * factor / 100 + chance.below(4))
    }

    private mutating func addStep(_ step: GeneratedChain.Step, _ goal: String, begun: Int?, done: Int?) {
        let status = done != nil ? "done" : begun != nil ? "underWay" : "planned"
        rows.steps.rows.append([
            .text(chainIdentifiers.next()), .text(goal), .text(id), .text(step.text), .text(step.agency),
            .integer(Int64(step.days)), begun.map { .text(days.iso($0)) } ?? .null,
            done.map { .text(days.iso($0)) } ?? .null, .text(step.sphere), .text("person"), .text(status),
            .text(GeneratedChain.code), .text(step.code), .integer(1),
        ])
    }
}
