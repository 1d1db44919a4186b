import Casework
import WebSupport

/// What was answered to the five questions about a goal; nothing where none was.
struct SmartAnswersList {
    let goal: Goal
    let texts: Texts

    var html: HTML {
        let answered = SmartAnswers.Question.allCases.filter { !goal.details.smart[$0].isEmpty }
        guard !answered.isEmpty else { return .empty }
        return SummaryList(
            answered.map { question in
                let answer: HTML = "<span dir=\"auto\">\(HTML.lines(goal.details.smart[question]))</span>"
                return .init(texts("helpPlans.smart.\(question.rawValue)"), answer)
            },
            texts: texts
        ).html
    }
}
