/// Why a database is not brought forward; nothing of it was changed.
public enum MigrationRefusal: Error, Hashable, Sendable {
    /// The file has been changed since it ran here.
    case edited(name: String)
    case numberMissing(Int)
    case numberTwice(name: String)
    case nameWrong(String)
    /// A later version of the program has been here; this is the last step it made.
    case databaseIsNewer(name: String)
    case failed(name: String, cause: SQLError)
}

extension MigrationRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .edited(let name):
            "The migration \(name) was changed after it had run. Restore the file and write a new migration."
        case .numberMissing(let number):
            "The migration number \(number) is missing. Put the file back, or number the files without a gap."
        case .numberTwice(let name):
            "The migration \(name) has a number that another file has too. Give it the next free number."
        case .nameWrong(let name):
            "The migration \(name) is not named like 0001-name.sql. Rename the file."
        case .databaseIsNewer(let name):
            "The database was changed by a later version of Lotse (\(name)). Start that version."
        case .failed(let name, let cause):
            "The migration \(name) failed and nothing was changed: \(cause)."
        }
    }
}
