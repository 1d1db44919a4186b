/// The words on the paper about a person's pathways in one language (Wörter des Blatts „Meine Wege“).
public struct PathwayPaperText: Codable, Equatable, Sendable {
    /// What the paper says besides the names of pathways and papers, which stay German.
    public struct Words: Codable, Equatable, Sendable {
        let title, forPerson, asOf, intro, assumption, names, unchecked, checked: String
        let openNow, opensLater, needsFacts, nothing: String
        let from, lastDay, papers: String
        let entitlement, shall, may, noRight, uncertain, lawSays, talk: String
    }

    /// ISO 639, which is BCP 47 too.
    public let language: String
    /// The language as those call it who speak it.
    public let name: String
    public let direction: PlanPaperText.Direction
    /// Somebody who speaks the language compared it with the German text.
    public let checked: Bool
    public let checkedBy: String
    public let checkedOn: String
    public let words: Words
}

/// The languages the paper can be printed in, German among them (Sprachen des Blatts).
public struct PathwayPaperTexts: Sendable {
    public let all: [PathwayPaperText]

    public init(_ texts: [PathwayPaperText]) {
        all = texts
    }

    var german: PathwayPaperText? { text("de") }

    func text(_ language: String) -> PathwayPaperText? { all.first { $0.language == language } }
}
