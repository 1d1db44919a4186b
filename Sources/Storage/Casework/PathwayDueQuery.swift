import Casework
import Kernel
import Pathways
import PortableSQL

/// The days on which pathways open or close within a window, in the cases one leads.
struct PathwayDueQuery {
    let scope: Scope
    let window: DueWindow
    let outlooks: SQLCaseOutlooks

    func run() throws -> [DueItem] {
        let kept = try kept().flatMap { file, outlook in due(outlook).map { (file, $0) } }
        let found = try kept + missing().flatMap { file, outlook in due(outlook).map { (file, $0) } }
        let persons = try persons(Set(found.map(\.1.person)))
        return found.compactMap { file, entry in
            persons[entry.person].map { DueItem(entry.deadline, of: $0, in: file) }
        }
    }

    private func due(_ outlook: CaseOutlook) -> [CaseOutlook.Entry] {
        let kind: PathwayDeadline.Kind = window.kind == .pathwayCloses ? .closes : .opens
        return outlook.entries.filter {
            $0.deadline.kind == kind && $0.deadline.day >= window.from && $0.deadline.day <= window.until
        }
    }

    private var mayOpen: Bool { scope.user.may(.openProtectedTexts) }

    private func kept() throws -> [(DueCase, CaseOutlook)] {
        try outlooks.connection.rows(
            """
            SELECT \(caseFile), case_outlook.revision AS revision, deadlines, sealed_deadlines
            FROM case_file JOIN case_outlook ON case_outlook.case_file_id = case_file.id
            WHERE \(scope.leadsCaseFile) AND case_file.closed_on IS NULL AND rules = \(outlooks.edition)
                AND (deadlines <> '' OR sealed_deadlines IS NOT NULL)
            """
        ).map { row in
            let file: DueCase = try row.decode()
            let sealed: String? = try row.value("sealed_deadlines")
            guard mayOpen, let sealed else {
                return (file, CaseOutlookText.outlook(try row.value("deadlines")))
            }
            return (file, try outlooks.open(sealed, of: file.caseFileId))
        }
    }

    /// Cases whose outlook was not written yet, or by other rules.
    private func missing() throws -> [(DueCase, CaseOutlook)] {
        try outlooks.connection.rows(
            """
            SELECT \(caseFile), 1 AS revision FROM case_file
            WHERE \(scope.leadsCaseFile) AND case_file.closed_on IS NULL
                AND EXISTS (SELECT 1 FROM person_fact WHERE person_fact.case_file_id = case_file.id)
                AND NOT EXISTS (SELECT 1 FROM case_outlook
                    WHERE case_outlook.case_file_id = case_file.id AND rules = \(outlooks.edition))
            """
        ).map { row in
            let file: DueCase = try row.decode()
            return (file, try outlooks.current(of: file.caseFileId, opening: mayOpen))
        }
    }

    private func persons(_ ids: Set<Person.ID>) throws -> [Person.ID: DuePerson] {
        guard !ids.isEmpty else { return [:] }
        let persons: [DuePerson] = try outlooks.connection.rows(
            """
            SELECT person.id AS id, \(Shield.told("family_name")) AS family_name,
                \(Shield.told("given_name")) AS given_name, \(Shield.told("original_name")) AS original_name
            FROM person JOIN case_file ON case_file.id = person.case_file_id
            WHERE person.id IN (\(list: ids.map(\.text).sorted())) AND \(scope.leadsCaseFile)
            """
        ).map { try $0.decode() }
        return Dictionary(persons.map { ($0.id, $0) }) { first, _ in first }
    }

    private var caseFile: Statement {
        """
        case_file.id AS case_file_id, \(Shield.told("case_file.title")) AS case_title,
        case_file.number AS case_number, case_manager_id AS responsible_id
        """
    }
}
