import Casework
import Kernel

/// The addresses of the documents and letters of a case.
enum DocumentPaths {
    static func list(_ id: CaseFile.ID) -> String { CaseFilePaths.documents(id) }
    static func new(_ id: CaseFile.ID) -> String { list(id) + "/neu" }
    static func document(_ document: Document) -> String {
        list(document.caseFileId) + "/\(document.id.text)"
    }
    static func replacement(_ document: Document) -> String { self.document(document) + "/ersetzen" }
    static func removal(_ document: Document) -> String { self.document(document) + "/entfernen" }
    static func file(_ document: Document, _ number: Int) -> String {
        self.document(document) + "/fassung/\(number)"
    }
}

/// The addresses of the letters of a case.
enum LetterPaths {
    static func new(_ id: CaseFile.ID) -> String { CaseFilePaths.overview(id) + "/briefe/neu" }
    static func letter(_ letter: Letter) -> String {
        CaseFilePaths.overview(letter.caseFileId) + "/briefe/\(letter.id.text)"
    }
    static func finish(_ letter: Letter) -> String { self.letter(letter) + "/fertig" }
    static func discard(_ letter: Letter) -> String { self.letter(letter) + "/verwerfen" }
}
