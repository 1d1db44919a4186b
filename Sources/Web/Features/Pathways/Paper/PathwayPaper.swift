import Casework
import Kernel
import Pathways
import WebSupport

/// A person's pathways on paper, in their language with German beside it.
///
/// What is blocked or closed does not stand on it, and nothing about offences, proceedings or health: a paper is
/// shown around.
struct PathwayPaper {
    let household: CaseAnswers
    let person: PersonAnswers
    let text: PathwayPaperText
    let german: PathwayPaperText

    private var isGerman: Bool { text.language == german.language }

    var document: PrintedDocument {
        var document = PrintedDocument(
            title: "\(text.words.title) – \(household.caseFile.number)",
            language: text.language,
            direction: text.direction == .rtl ? .rightToLeft : .leftToRight,
            style: .report,
            body: body
        )
        document.foot = household.caseFile.number
        return document
    }

    private var body: HTML {
        """
        <h1>\(both(\.title))</h1>
        <p>\(both(\.forPerson)): <strong>\(HTML.name(person.name))</strong> · \(both(\.asOf)): \
        \(HTML.day(person.today))</p>
        \(HTML.when(!isGerman, "<p class=\"paper__notice\">\(provenance)</p>"))
        \(pair(\.intro))
        \(pair(\.assumption))
        \(HTML.when(!isGerman, pair(\.names)))
        \(isEmpty ? "<p><strong>\(both(\.nothing))</strong></p>" : .empty)
        \(section(\.openNow, .open))
        \(section(\.opensLater, .opens))
        \(section(\.needsFacts, .needsFacts))
        \(papers)
        \(pair(\.talk))
        """
    }

    private var isEmpty: Bool { person.answers.of(.open).isEmpty && person.answers.of(.opens).isEmpty }

    /// The words in the person's language, the German ones after them.
    private func both(_ word: KeyPath<PathwayPaperText.Words, String>) -> HTML {
        guard !isGerman else { return HTML(text: german.words[keyPath: word]) }
        return """
            \(text.words[keyPath: word]) <span class="paper__small" lang="de" dir="ltr">\
            \(german.words[keyPath: word])</span>
            """
    }

    /// A sentence, and below it the German one: two directions in one line are hard to read.
    private func pair(_ word: KeyPath<PathwayPaperText.Words, String>) -> HTML {
        guard !isGerman else { return "<p>\(german.words[keyPath: word])</p>" }
        return """
            <p>\(text.words[keyPath: word])<br><span class="paper__small" lang="de" dir="ltr">\
            \(german.words[keyPath: word])</span></p>
            """
    }

    private var provenance: HTML {
        guard text.checked else {
            return """
                \(text.words.unchecked) <span lang="de" dir="ltr">Diese Übersetzung hat noch niemand geprüft. \
                Verbindlich ist der deutsche Text.</span>
                """
        }
        return HTML(
            text: text.words.checked.replacing("{name}", with: text.checkedBy)
                .replacing("{day}", with: text.checkedOn)
        )
    }

    private func section(
        _ title: KeyPath<PathwayPaperText.Words, String>,
        _ group: PathwayAnswer.Group
    ) -> HTML {
        let answers = person.answers.of(group).filter(isWorthPaper)
        guard !answers.isEmpty else { return .empty }
        return "<h2>\(both(title))</h2>\n\(HTML.each(answers, pathway))"
    }

    // Of what is not clear only that which little or time decides: more would only worry.
    private func isWorthPaper(_ answer: PathwayAnswer) -> Bool {
        answer.group != .needsFacts || answer.lastDay != nil || answer.outcome.questions.count <= 2
    }
}

extension PathwayPaper {
    private func pathway(_ answer: PathwayAnswer) -> HTML {
        """
        <h3 lang="de" dir="ltr">\(answer.rule.name.de)</h3>
        \(HTML.when(text.language == "en", "<p class=\"paper__small\">\(answer.rule.name.en)</p>"))
        <ul>
        \(HTML.some(first(answer)) { "<li>\(both(\.from)): <strong>\(HTML.day($0))</strong></li>" })
        \(HTML.some(last(answer)) { "<li>\(both(\.lastDay)): <strong>\(HTML.day($0))</strong></li>" })
        \(HTML.some(answer.version) { version in
            """
            <li>\(both(Self.word(for: version.strength)))<br><span class="paper__small" lang="de" dir="ltr">\
            \(version.norm)</span></li>
            \(HTML.when(version.isUncertain, "<li>\(both(\.uncertain))</li>"))
            """
        })
        </ul>

        """
    }

    private func first(_ answer: PathwayAnswer) -> Day? {
        answer.group == .opens ? answer.outcome.from : nil
    }

    private func last(_ answer: PathwayAnswer) -> Day? {
        answer.group == .opens ? answer.outcome.until : answer.lastDay
    }

    private static func word(for strength: NormStrength) -> KeyPath<PathwayPaperText.Words, String> {
        switch strength {
        case .entitlement: \.entitlement
        case .shall, .asARule: \.shall
        case .may: \.may
        case .noRight: \.noRight
        }
    }

    /// Papers for what is missing or only stated, of ordinary facts alone.
    private var papers: HTML {
        let ordinary = person.evidence.filter { evidence in
            person.rulebook.facts[evidence.fact]?.sensitivity == .ordinary
        }
        var seen: Set<String> = []
        let names = ordinary.compactMap { person.rulebook.facts[$0.fact]?.evidence }
            .filter { seen.insert($0.de).inserted }.prefix(8)
        guard !names.isEmpty else { return .empty }
        return """
            <h2>\(both(\.papers))</h2>
            <ul>\(HTML.each(names, paper))</ul>
            """
    }

    private func paper(_ name: Wording) -> HTML {
        guard text.language == "en" else { return "<li lang=\"de\" dir=\"ltr\">\(name.de)</li>\n" }
        return "<li>\(name.en) <span class=\"paper__small\" lang=\"de\">\(name.de)</span></li>\n"
    }
}

extension RuleVersion {
    /// Whether every answer that rests on it must say that it is yet to be checked.
    var isUncertain: Bool { status.isUncertain || confidence.needsCaveat }
}
