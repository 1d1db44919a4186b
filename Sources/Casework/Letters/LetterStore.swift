import Kernel

/// Keeps the letters of the cases within sight, their texts sealed.
public protocol LetterStore {
    /// Those that are not finished, the latest first.
    func drafts(in caseFile: CaseFile.ID) throws -> [Letter]
    func find(_ id: Letter.ID, in caseFile: CaseFile.ID) throws -> Letter?
    func letter(filedAs document: Document.ID, in caseFile: CaseFile.ID) throws -> Letter?
    /// Nothing where the filed letter was removed.
    func draft(of letter: Letter) throws -> LetterDraft?
    func add(_ letter: Letter, _ draft: LetterDraft) throws
    func save(_ letter: Letter, _ draft: LetterDraft, expected: Revision) throws
    func discard(_ letter: Letter, expected: Revision) throws
    func forgetText(of letter: Letter) throws
}

extension LetterStore {
    func require(_ id: Letter.ID, in caseFile: CaseFile.ID) throws -> Letter {
        guard let letter = try find(id, in: caseFile) else { throw LetterRefusal.notFound }
        return letter
    }
}
