import Kernel

/// The rules in one language: its sentences, and what each condition asks in words (Regelwerk in einer Sprache).
///
/// The words of a condition are the same in every answer and are therefore put together once.
public struct SpokenRules: Sendable {
    /// `de`, `en`.
    public let language: String
    let phrases: PhraseBook
    private let texts: [ObjectIdentifier: String]

    init(_ rulebook: Rulebook, _ phrases: PhraseBook, language: String) {
        self.language = language
        self.phrases = phrases
        let writer = ConditionWriter(phrases: phrases, facts: rulebook.facts, language: language)
        var texts: [ObjectIdentifier: String] = [:]
        for version in rulebook.pathways.flatMap(\.versions) {
            for condition in version.conditions { writer.write(condition, into: &texts) }
        }
        self.texts = texts
    }

    /// What is asked, in words.
    func text(of condition: Condition) -> String { texts[ObjectIdentifier(condition)] ?? condition.id }

    func say(_ wording: Wording) -> String { wording.text(in: language) }

    func say(_ day: Day) -> String {
        language == "en" ? UncertainDay.day(day).english : day.german
    }
}
