import Casework
import Kernel
import PortableSQL

/// The cases and persons of whom an action changed something that rules ask for (berührte Fälle).
///
/// Lives as long as one transaction, and is read once before it commits.
final class TouchedCases {
    private(set) var caseFiles: Set<CaseFile.ID> = []
    private(set) var persons: Set<Person.ID> = []
    /// Something happened in them that rules do not ask for, but the chain of events does.
    private(set) var eventful: Set<CaseFile.ID> = []
    /// Something in them changed that figures are counted from, and neither rules nor chains ask for.
    private(set) var counted: Set<CaseFile.ID> = []

    /// Every case that is known to have changed; persons lead to more.
    var all: Set<CaseFile.ID> { caseFiles.union(eventful).union(counted) }

    func touch(_ caseFile: CaseFile.ID) { caseFiles.insert(caseFile) }
    func touch(_ person: Person.ID) { persons.insert(person) }
    func happened(in caseFile: CaseFile.ID) { eventful.insert(caseFile) }
    func changed(in caseFile: CaseFile.ID) { counted.insert(caseFile) }

    /// These and the cases of all touched persons, in order.
    func cases(_ some: Set<CaseFile.ID>, on connection: any Connection) throws -> [String] {
        guard !persons.isEmpty else { return some.map(\.text).sorted() }
        let rows = try connection.rows(
            "SELECT DISTINCT case_file_id FROM person WHERE id IN (\(list: persons.map(\.text)))"
        )
        return try Set(some.map(\.text)).union(rows.map { try $0.value("case_file_id") }).sorted()
    }
}
