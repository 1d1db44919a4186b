import Casework
import Kernel

/// The addresses within the consents of a case.
enum ConsentPaths {
    static func papers(_ id: CaseFile.ID) -> String { CaseFilePaths.consents(id) + "/papier" }

    static func withdrawal(_ consent: Consent) -> String {
        CaseFilePaths.consents(consent.caseFileId) + "/\(consent.id.text)/widerruf"
    }
}
