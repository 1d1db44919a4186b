import Casework
import Kernel

/// The addresses of the pathways of a household.
enum PathwayPaths {
    static let mine = "/wege"

    static func person(_ person: Person) -> String {
        CaseFilePaths.pathways(person.caseFileId) + "/\(person.id.text)"
    }
    static func pathway(_ pathway: String, of person: Person) -> String {
        self.person(person) + "/weg/\(pathway)"
    }
    static func whatIf(_ person: Person) -> String { self.person(person) + "/was-waere-wenn" }
    static func paper(_ person: Person) -> String { self.person(person) + "/papier" }
    static func group(_ group: String, of person: Person) -> String { self.person(person) + "#\(group)" }
}
