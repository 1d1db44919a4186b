import Casework
import Kernel
import PortableSQL

struct SQLCaseListImports: CaseListImportStore {
    let connection: any Connection
    let scope: Scope

    private var municipality: String { scope.user.municipality.text }

    func find(_ id: CaseListImport.ID) throws -> CaseListImport? {
        try connection.rows(
            """
            SELECT id, started_by, started_at, finished_at, profile, choices, assignment, rows_total, rows_done,
                households_opened, persons_added, rows_unchanged, rows_changed
            FROM case_list_import
            WHERE id = \(id.text) AND started_by = \(scope.user.id.text) AND municipality_id = \(municipality)
            """
        ).first?.decode(CaseListImport.self)
    }

    func content(of id: CaseListImport.ID) throws -> [UInt8] {
        let rows = try connection.rows(
            """
            SELECT content FROM case_list_import
            WHERE id = \(id.text) AND started_by = \(scope.user.id.text) AND municipality_id = \(municipality)
            """
        )
        return try rows.first?.value("content") ?? []
    }

    func add(_ listImport: CaseListImport, content: [UInt8]) throws {
        try connection.execute(
            """
            INSERT INTO case_list_import (id, municipality_id, started_by, started_at, profile, choices, assignment,
                rows_total, rows_done, households_opened, persons_added, rows_unchanged, rows_changed, content)
            VALUES (\(listImport.id.text), \(municipality), \(listImport.startedBy.text),
                \(listImport.startedAt.microseconds), \(listImport.profile), \(listImport.choices),
                \(listImport.assignment.rawValue), \(listImport.rowsTotal), 0, 0, 0, 0, 0, \(content))
            """
        )
    }

    func save(_ listImport: CaseListImport) throws {
        try connection.change(
            """
            UPDATE case_list_import
            SET finished_at = \(listImport.finishedAt?.microseconds), choices = \(listImport.choices),
                assignment = \(listImport.assignment.rawValue), rows_done = \(listImport.rowsDone),
                households_opened = \(listImport.householdsOpened), persons_added = \(listImport.personsAdded),
                rows_unchanged = \(listImport.rowsUnchanged), rows_changed = \(listImport.rowsChanged)
            WHERE id = \(listImport.id.text) AND started_by = \(scope.user.id.text)
            """,
            of: Subject("caseListImport", listImport.id)
        )
    }

    func forgetContent(of id: CaseListImport.ID) throws {
        let nothing: [UInt8] = []
        try connection.execute("UPDATE case_list_import SET content = \(nothing) WHERE id = \(id.text)")
    }

    func caseFile(ofHousehold sourceKey: String) throws -> CaseFile.ID? {
        let rows = try connection.rows(
            """
            SELECT case_file_id FROM imported_household
            WHERE municipality_id = \(municipality) AND source_key = \(sourceKey)
            """
        )
        return try rows.first.map { CaseFile.ID(try $0.value("case_file_id")) }
    }

    func keep(_ caseFile: CaseFile.ID, asHousehold sourceKey: String) throws {
        try connection.execute(
            """
            INSERT INTO imported_household (municipality_id, source_key, case_file_id)
            VALUES (\(municipality), \(sourceKey), \(caseFile.text))
            """
        )
    }

    func rawRow(_ key: String) throws -> String? {
        let rows = try connection.rows(
            "SELECT raw FROM imported_row WHERE municipality_id = \(municipality) AND row_key = \(key)"
        )
        return try rows.first?.value("raw")
    }

    func keep(_ row: ImportedRow) throws {
        try connection.execute(
            """
            INSERT INTO imported_row (municipality_id, row_key, raw, import_id, line, person_id)
            VALUES (\(municipality), \(row.key), \(row.raw), \(row.listImport.text), \(row.line), \(row.person.text))
            """
        )
    }
}
