import Casework
import WebSupport

/// How far a goal is reached, in a word.
struct GoalTag {
    let goal: Goal
    let texts: Texts

    var html: HTML { Tag(texts("helpPlans.goalStatus.\(goal.status.rawValue)"), tone).html }

    private var tone: Tag.Tone {
        switch goal.status {
        case .open: .info
        case .reached: .success
        case .partlyReached: .warning
        case .dropped: .neutral
        }
    }
}
