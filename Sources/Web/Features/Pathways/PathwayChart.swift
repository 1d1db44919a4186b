import Casework
import Kernel
import Pathways
import WebSupport

/// The windows of a person's pathways as bars on one time axis.
struct PathwayChart {
    let person: PersonAnswers
    let answers: [PathwayAnswer]
    let title: String
    let texts: Texts

    var html: HTML {
        let words = PathwayWords(texts: texts)
        let rows = answers.map { answer in
            WindowChart.Row(
                """
                <a href="\(PathwayPaths.pathway(answer.rule.pathway, of: person.person))">\
                \(answer.rule.name.text(in: person.language))</a>
                """,
                note: "\(words.norm(answer)) · \(words.line(answer))",
                stretches: answer.finding.line.stretches,
                cliffs: answer.finding.line.cliffs(after: person.today)
            )
        }
        return WindowChart(
            title,
            rows: rows,
            from: frame.from,
            until: frame.until,
            today: person.today,
            id: "wege-\(person.person.position)",
            texts: texts
        ).html
    }

    private var frame: ChartFrame { ChartFrame(answers, today: person.today) }
}

/// From half a year ago to three years ahead, further where a window opens later (Zeitausschnitt).
struct ChartFrame {
    let from: Day
    let until: Day

    init(_ answers: [PathwayAnswer], today: Day) {
        let opening = answers.filter { $0.group == .opens }.compactMap(\.outcome.from).max() ?? today
        let most = Day.clamped(year: today.year + 8, month: today.month, day: today.day)
        let least = Day.clamped(year: today.year + 3, month: today.month, day: today.day)
        from = today.adding(days: -150).beginningOfMonth
        until = min(max(opening.adding(days: 270), least), most).endOfMonth
    }
}

extension VerdictLine {
    /// The windows as the chart draws them; days on which it is not met stay empty.
    var stretches: [WindowChart.Stretch] {
        windows.compactMap { window in
            WindowChart.Kind(window.verdict).map { .init(from: window.from, until: window.until, $0) }
        }
    }

    /// Last days, from today on, after which it is not met any more.
    func cliffs(after today: Day) -> [Day] {
        let windows = windows
        return zip(windows, windows.dropFirst()).compactMap { window, next in
            guard next.verdict == .unmet, window.verdict != .notApplicable, let last = window.until else {
                return nil
            }
            return last >= today ? last : nil
        }
    }
}

extension WindowChart.Kind {
    init?(_ verdict: Verdict) {
        switch verdict {
        case .met: self = .met
        case .judgement: self = .judgement
        case .contested: self = .contested
        case .unknown: self = .unknown
        case .notApplicable: self = .notAsked
        case .unmet: return nil
        }
    }
}
