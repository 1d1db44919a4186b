import Casework
import Kernel

/// The addresses of the pages about cases.
enum CaseFilePaths {
    static let list = "/faelle"
    static let search = "/faelle/suche"
    static let new = "/faelle/neu"
    static let imports = "/faelle/importieren"

    static func overview(_ id: CaseFile.ID) -> String { "/faelle/\(id.text)" }
    static func edit(_ id: CaseFile.ID) -> String { overview(id) + "/bearbeiten" }
    static func persons(_ id: CaseFile.ID) -> String { overview(id) + "/personen" }
    static func consents(_ id: CaseFile.ID) -> String { overview(id) + "/einwilligung" }
    static func assessments(_ id: CaseFile.ID) -> String { overview(id) + "/assessment" }
    static func helpPlan(_ id: CaseFile.ID) -> String { overview(id) + "/hilfeplan" }
    static func pathways(_ id: CaseFile.ID) -> String { overview(id) + "/wege" }
    static func spheres(_ id: CaseFile.ID) -> String { overview(id) + "/rechtskreise" }
    static func transitions(_ id: CaseFile.ID) -> String { overview(id) + "/wechsel" }
    static func journal(_ id: CaseFile.ID) -> String { overview(id) + "/kontakte" }
    static func followUps(_ id: CaseFile.ID) -> String { overview(id) + "/wiedervorlagen" }
    static func newRelease(_ id: CaseFile.ID) -> String { overview(id) + "/freigaben/neu" }
    static func conferences(_ id: CaseFile.ID) -> String { overview(id) + "/konferenzen" }
    static func observations(_ id: CaseFile.ID) -> String { overview(id) + "/beobachtungen" }
    static func responsibility(_ id: CaseFile.ID) -> String { overview(id) + "/zustaendigkeit" }
    static func documents(_ id: CaseFile.ID) -> String { overview(id) + "/dokumente" }
    static func phases(_ id: CaseFile.ID) -> String { overview(id) + "/phase" }
    static func closing(_ id: CaseFile.ID) -> String { overview(id) + "/abschluss" }

    static func person(_ person: Person) -> String { persons(person.caseFileId) + "/\(person.id.text)" }
}
