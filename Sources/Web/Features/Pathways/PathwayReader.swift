import Casework
import Hummingbird
import Kernel
import Pathways
import WebSupport

/// Reads what the address of a page about pathways names, and evaluates it.
struct PathwayReader {
    let runner: any ActionRunner
    let rulebook: Rulebook
    let context: SiteRequestContext

    func household() async throws -> CaseAnswers {
        let read = try await runner.answer(
            ReadPathways(caseFile: context.id("case")),
            for: context.requireUser()
        )
        return CaseAnswers(read, rulebook: rulebook, language: context.texts.language.rawValue)
    }

    func person(in household: CaseAnswers) throws -> PersonAnswers {
        let id = try context.id("person", of: Person.self)
        guard let person = household.persons.first(where: { $0.person.id == id }) else {
            throw PathwayRefusal.notFound
        }
        return person
    }

    func pathway(of person: PersonAnswers) throws -> PathwayAnswer {
        guard let name = context.parameters.get("pathway"), let answer = person.answers[name] else {
            throw PathwayRefusal.notFound
        }
        return answer
    }
}

/// There is no such person or pathway in this case.
enum PathwayRefusal: Refusal {
    case notFound

    var kind: RefusalKind { .notFound }
    var textKey: String { "pathwayPages.refusal.notFound" }
}
