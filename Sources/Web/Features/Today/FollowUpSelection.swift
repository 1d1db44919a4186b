import Casework
import Kernel
import WebSupport

/// Does the same with several follow-ups; where one cannot be done, the others still are.
struct FollowUpSelection {
    enum Deed: String, CaseIterable {
        case complete, postpone, assign
    }

    let runner: any ActionRunner
    let user: User
    let texts: Texts

    struct Outcome {
        var done = 0
        var left: [(selected: SelectedFollowUp, refusal: any Refusal)] = []
    }

    func run(
        _ deed: Deed,
        _ selected: [SelectedFollowUp],
        day: Day?,
        assignee: User.ID?
    ) async throws -> Outcome {
        var outcome = Outcome()
        for one in selected {
            do {
                try await perform(deed, one, day, assignee)
                outcome.done += 1
            } catch let refusal as any Refusal {
                outcome.left.append((one, refusal))
            }
        }
        return outcome
    }

    private func perform(
        _ deed: Deed,
        _ one: SelectedFollowUp,
        _ day: Day?,
        _ assignee: User.ID?
    ) async throws {
        let (caseFile, id, revision) = (one.caseFile, one.followUp, one.revision)
        switch deed {
        case .complete:
            let action = CompleteFollowUp(caseFile: caseFile, followUp: id, expected: revision)
            _ = try await runner.perform(action, by: user)
        case .postpone:
            guard let day else { throw FollowUpRefusal.notLater }
            let action = PostponeFollowUp(caseFile: caseFile, followUp: id, to: day, expected: revision)
            _ = try await runner.perform(action, by: user)
        case .assign:
            guard let assignee else { throw FollowUpRefusal.assigneeWithoutCase }
            let action = AssignFollowUp(caseFile: caseFile, followUp: id, to: assignee, expected: revision)
            _ = try await runner.perform(action, by: user)
        }
    }

    /// What stands there now and why the row was left: the other's change is never overwritten.
    func lines(_ outcome: Outcome) async throws -> [HTML] {
        var lines: [HTML] = []
        for (one, refusal) in outcome.left {
            let kept = try? await runner.answer(ReadFollowUps(one.caseFile), for: user).followUps
                .first { $0.id == one.followUp }
            let now = kept.map(state) ?? ""
            let sentence = texts(refusal.textKey, refusal.textValues)
            lines.append("\(kept.map { HTML.name($0.text) } ?? ""): \(sentence) \(now)")
        }
        return lines
    }

    private func state(_ followUp: FollowUp) -> HTML {
        if let done = followUp.doneOn { return "\(texts("followUps.doneOn", ["day": done.german]))." }
        return "\(texts("today.nowDue", ["day": followUp.dueOn.german]))"
    }
}
