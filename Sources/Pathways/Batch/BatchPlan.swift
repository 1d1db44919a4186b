/// A pathway taken apart for many people at once: the tests that ask facts, and how their answers are joined.
struct BatchPlan: Sendable {
    enum Step: Sendable {
        case leaf(Int)
        /// Joins the last so many.
        case all(Int)
        case any(Int)
        case readings(Int)
        case not
        /// What is met becomes something to be weighed.
        case discretion
        /// The last says whether the one before is asked at all.
        case onlyIf
    }

    /// One top-level condition: its steps leave one answer.
    struct Part: Sendable {
        let id: String
        let steps: [Step]
    }

    struct Version: Sendable {
        let version: RuleVersion
        let parts: [Part]
    }

    let leaves: [ConditionTest]
    let versions: [Version]

    init(_ rule: PathwayRule) {
        var leaves: [ConditionTest] = []
        versions = rule.versions.map { version in
            Version(
                version: version,
                parts: version.conditions.map { condition in
                    var steps: [Step] = []
                    Self.add(condition, &steps, &leaves)
                    return Part(id: condition.id, steps: steps)
                }
            )
        }
        self.leaves = leaves
    }

    private static func add(_ condition: Condition, _ steps: inout [Step], _ leaves: inout [ConditionTest]) {
        test(condition.test, &steps, &leaves)
        for exception in condition.exceptions {
            add(exception.condition, &steps, &leaves)
            if exception.effect == .discretion { steps.append(.discretion) }
        }
        if !condition.exceptions.isEmpty { steps.append(.any(condition.exceptions.count + 1)) }
        guard !condition.onlyIf.isEmpty else { return }
        for asked in condition.onlyIf { add(asked, &steps, &leaves) }
        steps += [.all(condition.onlyIf.count), .onlyIf]
    }

    private static func test(_ test: ConditionTest, _ steps: inout [Step], _ leaves: inout [ConditionTest]) {
        switch test {
        case .all(let parts):
            for part in parts { add(part, &steps, &leaves) }
            steps.append(.all(parts.count))
        case .any(let parts):
            for part in parts { add(part, &steps, &leaves) }
            steps.append(.any(parts.count))
        case .readings(let readings):
            for reading in readings { add(reading.condition, &steps, &leaves) }
            steps.append(.readings(readings.count))
        case .not(let part):
            add(part, &steps, &leaves)
            steps.append(.not)
        default:
            steps.append(.leaf(leaves.count))
            leaves.append(test)
        }
    }
}
