import Kernel

/// Something the plan says otherwise than the version that was agreed (Änderung seit der Vereinbarung).
///
/// That a step begins or is done is no change: it is what was agreed.
public struct PlanChange: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case goalAdded, goalDropped, goalReworded, goalMoved
        case stepAdded, stepDropped, stepReworded, stepMoved, stepElsewhere, stepOtherOrder, stepOtherPersons
        case stepOtherResponsible, stepOtherDuration
    }

    public let kind: Kind
    /// The words of the goal or step as they are now.
    public let text: String
    public let before: String
    public let now: String

    init(_ kind: Kind, _ text: String, before: String = "", now: String = "") {
        self.kind = kind
        self.text = text
        self.before = before
        self.now = now
    }

    /// Everything that differs, goals first, in the order of the plan.
    public static func between(_ agreed: PlanContent, and now: PlanContent) -> [PlanChange] {
        now.goals.flatMap { goal in
            changes(of: goal, since: agreed.goals.first { $0.id == goal.id })
        }
            + now.steps.flatMap { step in
                changes(of: step, since: agreed.steps.first { $0.id == step.id }, agreed, now)
            }
    }

    private static func changes(of goal: PlanContent.Goal, since old: PlanContent.Goal?) -> [PlanChange] {
        guard let old else { return goal.status == .dropped ? [] : [PlanChange(.goalAdded, goal.text)] }
        if goal.status == .dropped, old.status != .dropped { return [PlanChange(.goalDropped, goal.text)] }
        return [
            differing(.goalReworded, goal.text, old.text, goal.text),
            differing(.goalMoved, goal.text, words(old.targetOn), words(goal.targetOn)),
        ].compactMap(\.self)
    }

    private static func changes(
        of step: PlanContent.Step,
        since old: PlanContent.Step?,
        _ agreed: PlanContent,
        _ now: PlanContent
    )
        -> [PlanChange]
    {
        guard let old else { return step.status == .dropped ? [] : [PlanChange(.stepAdded, step.text)] }
        if step.status == .dropped, old.status != .dropped { return [PlanChange(.stepDropped, step.text)] }
        return [
            differing(.stepReworded, step.text, old.text, step.text),
            differing(.stepMoved, step.text, words(old.dueOn), words(step.dueOn)),
            differing(.stepElsewhere, step.text, old.agency, step.agency),
            differing(.stepOtherOrder, step.text, agreed.order(of: old), now.order(of: step)),
            differing(
                .stepOtherPersons,
                step.text,
                old.persons.joined(separator: ", "),
                step.persons.joined(separator: ", ")
            ),
            differing(.stepOtherResponsible, step.text, old.responsible.rawValue, step.responsible.rawValue),
            differing(.stepOtherDuration, step.text, words(old.days), words(step.days)),
        ].compactMap(\.self)
    }

    private static func differing(
        _ kind: Kind,
        _ text: String,
        _ before: String,
        _ now: String
    ) -> PlanChange? {
        before == now ? nil : PlanChange(kind, text, before: before, now: now)
    }

    private static func words(_ day: Day?) -> String { day?.german ?? "–" }
    private static func words(_ days: Int?) -> String { days.map { "\($0)" } ?? "–" }
}

extension PlanContent {
    /// The numbers of the steps a step waits for.
    func order(of step: Step) -> String {
        let numbers = steps.filter { step.predecessors.contains($0.id) }.map { "\($0.number)" }
        return numbers.isEmpty ? "–" : numbers.joined(separator: ", ")
    }
}
