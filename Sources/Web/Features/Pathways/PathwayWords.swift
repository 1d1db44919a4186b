import Kernel
import Pathways
import WebSupport

/// The words for answers of pathways: state, window, days left.
struct PathwayWords {
    let texts: Texts

    func tag(_ answer: PathwayAnswer) -> Tag {
        let tones: [Outcome.State: Tag.Tone] = [
            .open: .success, .opens: .info, .unknown: .warning, .contested: .warning,
        ]
        let tone = answer.group == .depends ? nil : tones[answer.outcome.state]
        return Tag(state(answer), tone ?? .neutral)
    }

    private func state(_ answer: PathwayAnswer) -> String {
        if answer.group == .depends { return texts("pathwayPages.state.depends") }
        if answer.outcome.state == .opens, let from = answer.outcome.from { return day("from", from) }
        let key = answer.outcome.state == .notApplicable ? "notApplicable" : answer.outcome.state.rawValue
        return texts("pathwayPages.state.\(key)")
    }

    /// What is left of the window, where it closes: the first thing to be read.
    func lastDay(_ answer: PathwayAnswer) -> HTML? {
        guard let last = answer.lastDay, last >= answer.today else { return nil }
        let days = answer.today.days(until: last)
        let left =
            days == 0 ? texts("pathwayPages.lastDayToday") : texts("pathwayPages.daysLeft", count: days)
        return "\(day("lastDay", last))\(days <= PathwayAnswers.cliffHorizon ? ", \(left)" : "")"
    }

    /// State and days in one line, for where there is no tag.
    func line(_ answer: PathwayAnswer) -> HTML {
        HTML.joined(["\(state(answer))"] + details(answer), by: ", ")
    }

    /// The days alone, for where a tag says the state.
    func detail(_ answer: PathwayAnswer) -> HTML { HTML.joined(details(answer), by: ", ") }

    private func details(_ answer: PathwayAnswer) -> [HTML] {
        let outcome = answer.outcome
        var parts: [HTML] = []
        if outcome.state == .open, let from = outcome.from { parts.append("\(day("since", from))") }
        if outcome.state == .opens, let until = outcome.until { parts.append("\(day("until", until))") }
        if let last = lastDay(answer) { parts.append("<strong class=\"last-day\">\(last)</strong>") }
        if outcome.state == .unknown, !answer.missing.isEmpty {
            parts.append("\(texts("pathwayPages.missingFacts", count: answer.missing.count))")
        }
        if let since = outcome.closedSince { parts.append("\(day("since", since))") }
        if answer.group == .depends, let from = outcome.from {
            parts.append("\(day("earliest", from))")
        }
        return parts
    }

    func day(_ key: String, _ day: Day) -> String { texts("pathwayPages.\(key)", ["day": day.german]) }

    func norm(_ answer: PathwayAnswer) -> String { answer.version?.norm ?? "" }
}

/// What was found of a condition, as a sign and a word; the sign only repeats the word.
struct VerdictMark {
    let verdict: Verdict
    let texts: Texts

    var html: HTML {
        """
        <span class="verdict verdict--\(verdict.word)"><span class="verdict__sign" aria-hidden="true">\(sign)</span> \
        \(texts("pathwayPages.verdict.\(verdict == .notApplicable ? "notApplicable" : verdict.word)"))</span>
        """
    }

    private var sign: String {
        switch verdict {
        case .met: "✓"
        case .unmet: "✕"
        case .unknown: "?"
        case .contested: "≠"
        case .judgement: "◐"
        case .notApplicable: "–"
        }
    }
}
