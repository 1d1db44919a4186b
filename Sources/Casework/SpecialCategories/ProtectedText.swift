import Kernel

/// A text about health, religion, orientation, origin or offences, kept sealed beside a note (geschützte Angabe).
public struct ProtectedText: Codable, Equatable, Sendable {
    public let category: SpecialCategory
    public let text: String

    public init(_ category: SpecialCategory, _ text: String) throws(NoteRefusal) {
        let text = text.trimmedWhitespace
        guard text.count <= 4000 else { throw .protectedTextTooLong }
        self.category = category
        self.text = text
    }
}

/// Keeps protected texts sealed; nothing reads them but the opening of one note.
public protocol ProtectedTextStore {
    func add(_ text: ProtectedText, to note: Note) throws
    func open(_ note: Note) throws -> [ProtectedText]
    /// Which of these notes have one, without saying of which kind.
    func protectedNotes(among notes: [Note.ID], in caseFile: CaseFile.ID) throws -> Set<Note.ID>
}
