import Casework
import Kernel

/// The addresses of the conferences of a case.
enum ConferencePaths {
    static func new(_ id: CaseFile.ID) -> String { CaseFilePaths.conferences(id) + "/neu" }
    static func conference(_ conference: CaseConference) -> String {
        CaseFilePaths.conferences(conference.caseFileId) + "/\(conference.id.text)"
    }
    static func change(_ conference: CaseConference) -> String { self.conference(conference) + "/bearbeiten" }
    static func part(_ part: String, of conference: CaseConference) -> String {
        self.conference(conference) + "/" + part
    }
    static func paper(_ kind: ConferencePaper.Kind, _ guest: ConferenceGuest) -> String {
        CaseFilePaths.conferences(guest.caseFileId) + "/\(guest.conferenceId.text)/papier/\(kind.rawValue)/"
            + guest.id.text
    }
}
