import Casework
import Kernel

/// The addresses of the pages about possible doubles.
enum DoublePaths {
    static let candidates = "/personen/kandidaten"

    static func links(_ person: Person) -> String { CaseFilePaths.person(person) + "/verknuepfungen" }
    static func undoing(_ link: PersonLink, of person: Person) -> String {
        links(person) + "/\(link.id.text)/aufheben"
    }
}
