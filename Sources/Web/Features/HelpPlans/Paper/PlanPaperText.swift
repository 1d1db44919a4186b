/// The words on the paper of a help plan in one language (Wörter des Plans auf Papier).
public struct PlanPaperText: Codable, Equatable, Sendable {
    public enum Direction: String, Codable, CaseIterable, Sendable {
        case ltr, rtl
    }

    /// What the paper says besides what people wrote.
    public struct Words: Codable, Equatable, Sendable {
        let title, intro, typed, unchecked, checked: String
        let goal, lifeDomain, until, step, text, responsible, agency, persons, waitsFor, days, status: String
        let draft, agreed, nextReview, signPerson, signWorker, place: String
        let planned, underWay, done, dropped: String
        let person, caseManager, office, everyone: String
    }

    /// ISO 639, which is BCP 47 too.
    public let language: String
    /// The language as those call it who speak it.
    public let name: String
    public let direction: Direction
    /// Somebody who speaks the language compared it with the German text.
    public let checked: Bool
    public let checkedBy: String
    public let checkedOn: String
    public let words: Words
}

/// The languages a plan can be printed in, German among them (Sprachen des Plans).
public struct PlanPaperTexts: Sendable {
    public let all: [PlanPaperText]

    public init(_ texts: [PlanPaperText]) {
        all = texts
    }

    var german: PlanPaperText? { all.first { $0.language == "de" } }

    func text(_ language: String) -> PlanPaperText? { all.first { $0.language == language } }
}
