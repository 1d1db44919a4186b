import Casework
import Kernel
import Pathways

/// The addresses of a person's statuses and coverage periods.
enum LegalSpherePaths {
    static func newStatus(_ person: Person) -> String { CaseFilePaths.person(person) + "/status/neu" }

    static func newCoverage(_ person: Person, _ lane: CoverageLane) -> String {
        CaseFilePaths.person(person) + "/versorgung/neu?spur=\(lane.rawValue)"
    }

    static func status(_ person: Person, _ id: String) -> String {
        CaseFilePaths.person(person) + "/status/\(id)"
    }
    static func coverage(_ person: Person, _ id: String) -> String {
        CaseFilePaths.person(person) + "/versorgung/\(id)"
    }
}
