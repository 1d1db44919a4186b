import Casework
import Kernel
import Pathways

/// What the pathways say for everybody in a household.
struct CaseAnswers {
    let caseFile: CaseFile
    let persons: [PersonAnswers]
    let today: Day
    let rulebook: Rulebook
    let language: String

    init(_ read: CasePathways, rulebook: Rulebook, language: String) {
        caseFile = read.caseFile
        today = read.today
        self.rulebook = rulebook
        self.language = language
        persons = read.persons.map {
            PersonAnswers($0, rulebook: rulebook, today: read.today, language: language)
        }
    }
}

/// What the pathways say for one person.
struct PersonAnswers {
    let read: PersonPathways
    let answers: PathwayAnswers
    /// Found once: a page asks for it several times.
    let regimes: RegimeTimeline
    let rulebook: Rulebook
    let language: String

    init(_ read: PersonPathways, rulebook: Rulebook, today: Day, language: String) {
        self.read = read
        self.rulebook = rulebook
        self.language = language
        answers = PathwayAnswers(read.situation, by: rulebook, on: today)
        regimes = RegimeEvaluator(read.situation, rulebook: rulebook).timeline
    }

    var person: Person { read.person }
    var name: String { read.displayName }
    var today: Day { answers.today }
    var evaluator: Evaluator {
        Evaluator(read.situation, on: ReferenceDates(evaluation: today), facts: rulebook.facts)
    }

    /// Nothing where the rules came without sentences.
    var explainer: Explainer? { Explainer(evaluator, rulebook: rulebook, language: language) }

    var evidence: [MissingEvidence] { explainer?.evidence(for: answers.all.map(\.finding)) ?? [] }

    var chains: [PathwayChain] {
        ChainSearch(read.situation, on: ReferenceDates(evaluation: today), rulebook: rulebook).chains()
            .filter { chain in
                chain.steps.allSatisfy {
                    rulebook[$0.pathway]?.isListed(for: person.details.nationality) ?? true
                }
            }
    }

    func explanation(of answer: PathwayAnswer) -> Explanation? { explainer?.explanation(of: answer.finding) }

    func name(of pathway: String) -> String {
        rulebook[pathway]?.name.text(in: language) ?? pathway
    }
}
