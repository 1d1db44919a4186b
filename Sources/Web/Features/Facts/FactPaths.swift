import Casework
import Kernel
import Pathways

/// The addresses of what is recorded of a case's persons.
enum FactPaths {
    static func facts(_ caseFile: CaseFile.ID) -> String { CaseFilePaths.overview(caseFile) + "/angaben" }

    static func facts(_ person: Person) -> String { facts(person.caseFileId) + "#person-\(person.position)" }

    static func choose(_ person: Person) -> String { CaseFilePaths.person(person) + "/angaben/neu" }

    static func new(_ person: Person, _ fact: FactKey) -> String {
        choose(person) + "?angabe=\(fact.rawValue)"
    }

    static func fact(_ person: Person, _ fact: PersonFact.ID) -> String {
        CaseFilePaths.person(person) + "/angaben/\(fact.text)"
    }
}
