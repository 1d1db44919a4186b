import Casework
import Kernel

/// The addresses of the network around a household.
enum SocialNetworkPaths {
    static func map(_ id: CaseFile.ID) -> String { CaseFilePaths.assessments(id) + "/netzwerk" }
    static func new(_ id: CaseFile.ID) -> String { map(id) + "/neu" }
    static func contact(_ contact: NetworkContact) -> String {
        map(contact.caseFileId) + "/\(contact.id.text)"
    }
    static func end(_ contact: NetworkContact) -> String { self.contact(contact) + "/entfernen" }
}
