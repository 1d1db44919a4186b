import Casework
import WebSupport

/// How far a goal is reached, in a word.
struct GoalTag {
    let status: Goal.Status
    let texts: Texts

    init(goal: Goal, texts: Texts) {
        self.init(status: goal.status, texts: texts)
    }

    init(status: Goal.Status, texts: Texts) {
        self.status = status
        self.texts = texts
    }

    var html: HTML { tag.html }

    var tag: Tag { Tag(texts("helpPlans.goalStatus.\(status.rawValue)"), tone) }

    private var tone: Tag.Tone {
        switch status {
        case .open: .info
        case .reached: .success
        case .partlyReached: .warning
        case .dropped: .neutral
        }
    }
}
