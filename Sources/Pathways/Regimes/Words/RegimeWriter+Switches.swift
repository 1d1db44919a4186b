import Kernel

extension RegimeWriter {
    /// From when on what applies, and what made it change.
    public func sentences(_ change: RegimeSwitch) -> [String] {
        let phrase = change.to.state == .known ? phrases.change.certain : phrases.change.perhaps
        let sentence = phrase.filled { slot in
            switch slot {
            case .day: spoken.say(change.day)
            case .name: names(change.to, on: change.day)
            case .text: names(change.from, on: change.lastDay)
            default: ""
            }
        }
        return [sentence] + (change.event < change.day ? [event(change)] : [])
    }

    private func event(_ change: RegimeSwitch) -> String {
        phrases.change.event(.day, spoken.say(change.event))
    }

    /// What is to be done and until when, with the norm.
    public func sentence(_ task: SwitchTask) -> String {
        let text = spoken.say(task.rule.text)
        let asked = task.isCertain ? text : phrases.task.perhaps(.text, text)
        return dated(task, asked) + " " + phrases.answer.norm(.norm, task.rule.norm)
    }

    private func dated(_ task: SwitchTask, _ text: String) -> String {
        guard let due = task.due, let kind = task.rule.due?.kind else {
            return phrases.task.undated(.text, text)
        }
        let phrase =
            switch kind {
            case .deadline: phrases.task.deadline
            case .aim: phrases.task.aim
            case .runs: phrases.task.runs
            }
        return phrase(.day, spoken.say(due), .text, text)
    }

    /// What a human must check, what is not known, and how far the source can be relied on.
    public func notes(_ task: SwitchTask) -> [String] {
        [task.rule.check.map { phrases.task.check(.text, spoken.say($0)) }].compactMap { $0 }
            + questions(task.questions)
            + [caveat(task.rule.norm, task.rule.confidence)].compactMap { $0 }
    }

    public func agency(_ task: SwitchTask) -> String { spoken.say(task.rule.agency.name) }
}
