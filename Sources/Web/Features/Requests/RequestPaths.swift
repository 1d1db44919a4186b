import Casework
import Kernel

/// The addresses of the pages about requests.
enum RequestPaths {
    static let list = "/anfragen"
    static let new = "/anfragen/neu"

    static func request(_ id: CaseRequest.ID) -> String { "/anfragen/\(id.text)" }
    static func edit(_ id: CaseRequest.ID) -> String { request(id) + "/bearbeiten" }
    static func taking(_ id: CaseRequest.ID) -> String { request(id) + "/uebernehmen" }
    static func givingBack(_ id: CaseRequest.ID) -> String { request(id) + "/zurueckgeben" }
    static func clarification(_ id: CaseRequest.ID) -> String { request(id) + "/klaerung" }

    static func decision(_ id: CaseRequest.ID, _ result: RequestResult) -> String {
        request(id) + "/ergebnis/\(word(for: result))"
    }

    /// The word of an address for a result.
    static func word(for result: RequestResult) -> String {
        switch result {
        case .caseOpened: "fall"
        case .shortCounselling: "kurzberatung"
        case .referral: "vermittlung"
        case .refusal: "ablehnung"
        case .withdrawal: "rueckzug"
        }
    }

    static func result(for word: String) -> RequestResult? {
        RequestResult.allCases.first { Self.word(for: $0) == word }
    }
}
