import Casework
import Foundation
import Kernel
import Pathways
import PortableSQL

/// Writes the outlook of a case whenever something changes that rules ask for.
///
/// The days in it are days of the calendar, so that it needs no renewal as time passes. An outlook by another edition
/// of the rules counts as missing, and whoever reads works it out on the way.
struct SQLCaseOutlooks {
    let connection: any Connection
    let sealing: SealingKey
    let rulebook: Rulebook
    let day: Day

    /// Past days are kept as long as a list shows them.
    private var from: Day { day.adding(days: -31) }

    /// Changes with the rules, and with the way they are evaluated.
    var edition: String { "2-\(rulebook.edition)" }

    func renew(_ touched: TouchedCases) throws {
        var caseFiles = touched.caseFiles
        for person in touched.persons {
            let row = try connection.first("SELECT case_file_id FROM person WHERE id = \(person.text)")
            if let row { caseFiles.insert(CaseFile.ID(try row.value("case_file_id"))) }
        }
        for caseFile in caseFiles { try renew(caseFile) }
    }

    func renew(_ caseFile: CaseFile.ID) throws {
        guard let knowledge = try knowledge(of: caseFile) else {
            try connection.execute("DELETE FROM case_outlook WHERE case_file_id = \(caseFile.text)")
            return
        }
        let open = CaseOutlookText.text(outlook(knowledge.closed ?? knowledge))
        let sealed = try knowledge.closed == nil ? nil : seal(outlook(knowledge), of: caseFile)
        try connection.execute(
            """
            INSERT INTO case_outlook (case_file_id, rules, deadlines, sealed_deadlines, revision)
            VALUES (\(caseFile.text), \(edition), \(open), \(sealed), 1)
            ON CONFLICT (case_file_id) DO UPDATE SET rules = excluded.rules, deadlines = excluded.deadlines,
                sealed_deadlines = excluded.sealed_deadlines, revision = case_outlook.revision + 1
            """
        )
    }

    /// What the rules say now; with the protected facts only where they may be opened.
    func current(of caseFile: CaseFile.ID, opening: Bool) throws -> CaseOutlook {
        guard let knowledge = try knowledge(of: caseFile) else { return CaseOutlook([]) }
        return outlook(opening ? knowledge : knowledge.closed ?? knowledge)
    }

    func open(_ sealed: String, of caseFile: CaseFile.ID) throws -> CaseOutlook {
        guard let bytes = Data(base64Encoded: sealed) else { throw SealingError.broken }
        return CaseOutlookText.outlook(try sealing.text(Array(bytes), at: place(caseFile)))
    }

    private func seal(_ outlook: CaseOutlook, of caseFile: CaseFile.ID) throws -> String {
        Data(try sealing.seal(CaseOutlookText.text(outlook), for: place(caseFile))).base64EncodedString()
    }

    private func place(_ caseFile: CaseFile.ID) -> SealedPlace {
        SealedPlace("case_outlook.sealed_deadlines", of: caseFile, row: caseFile.text)
    }

    private func outlook(_ knowledge: CaseKnowledge) -> CaseOutlook {
        CaseOutlook(of: knowledge, rulebook, from: from)
    }

    /// All that is known, protected facts opened; nothing where nobody has written down a fact yet.
    private func knowledge(of caseFile: CaseFile.ID) throws -> CaseKnowledge? {
        let facts = try rows("person_fact", of: caseFile).map { try PersonFactRow($0).fact(opening: sealing) }
        let file = try connection.first("SELECT opened_on FROM case_file WHERE id = \(caseFile.text)")
        guard !facts.isEmpty, let file, let openedOn = Day(iso: try file.value("opened_on")) else {
            return nil
        }
        return CaseKnowledge(
            household: try rows("person", of: caseFile).map { try $0.decode() },
            statuses: try ofPersons("residence_status", of: caseFile).map { try $0.decode() },
            coverage: try ofPersons("coverage_period", of: caseFile).map { try $0.decode() },
            facts: facts,
            caseOpenedOn: openedOn
        )
    }

    private func rows(_ table: Statement, of caseFile: CaseFile.ID) throws -> [Row] {
        try connection.rows("SELECT * FROM \(table) WHERE case_file_id = \(caseFile.text) ORDER BY id")
    }

    private func ofPersons(_ table: Statement, of caseFile: CaseFile.ID) throws -> [Row] {
        try connection.rows(
            """
            SELECT \(table).* FROM person JOIN \(table) ON \(table).person_id = person.id
            WHERE person.case_file_id = \(caseFile.text) ORDER BY \(table).id
            """
        )
    }
}
