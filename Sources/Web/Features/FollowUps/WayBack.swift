import Casework
import Kernel
import WebSupport

/// The page from which a follow-up was set or ticked off, and to which the user returns.
enum WayBack: String {
    case overview = "/ueberblick"
    case today = "/heute"

    static let field = "zurueck"

    // A closed list: an address out of a form could lead anywhere.
    static func path(_ fields: FormFields, in caseFile: CaseFile.ID) -> String {
        switch WayBack(rawValue: fields[field]) {
        case .overview: CaseFilePaths.overview(caseFile)
        case .today: WayBack.today.rawValue
        case nil: CaseFilePaths.followUps(caseFile)
        }
    }
}
