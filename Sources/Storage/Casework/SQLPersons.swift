import Casework
import Kernel
import PortableSQL

struct SQLPersons: PersonStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func find(_ id: Person.ID) throws -> Person? {
        try connection.rows("SELECT * FROM person WHERE id = \(id.text) AND \(scope.seesCase(of: "person"))")
            .first?.decode(Person.self)
    }

    func all(in caseFile: CaseFile.ID) throws -> [Person] {
        try connection.rows(
            """
            SELECT * FROM person WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "person"))
            ORDER BY position, id
            """
        ).map { try $0.decode() }
    }

    func add(_ person: Person) throws {
        let details = person.details
        try connection.execute(
            """
            INSERT INTO person (id, case_file_id, family_name, given_name, original_name, birth, sex, nationality,
                entry, languages, relation, position, revision)
            VALUES (\(person.id.text), \(person.caseFileId.text), \(details.familyName), \(details.givenName),
                \(details.originalName), \(details.birth.text), \(details.sex.rawValue), \(details.nationality),
                \(details.entry.text), \(details.languages), \(details.relation.rawValue), \(person.position),
                \(person.revision.number))
            """
        )
        try addNameKeys(of: person)
        touched.touch(person.caseFileId)
    }

    func save(_ person: Person, expected: Revision) throws {
        let details = person.details
        try connection.change(
            """
            UPDATE person
            SET family_name = \(details.familyName), given_name = \(details.givenName),
                original_name = \(details.originalName), birth = \(details.birth.text),
                sex = \(details.sex.rawValue), nationality = \(details.nationality),
                entry = \(details.entry.text), languages = \(details.languages),
                relation = \(details.relation.rawValue), revision = \(person.revision.number)
            WHERE id = \(person.id.text) AND revision = \(expected.number) AND \(scope.seesCase(of: "person"))
            """,
            of: Subject("person", person.id)
        )
        try connection.execute("DELETE FROM person_name_key WHERE person_id = \(person.id.text)")
        try addNameKeys(of: person)
        touched.touch(person.caseFileId)
    }

    func search(_ nameKeys: [[String]], limit: Int) throws -> [Person] {
        guard !nameKeys.isEmpty else { return [] }
        let conditions: Statement = nameKeys.reduce("") { condition, keys in
            condition
                + """
                 AND EXISTS (SELECT 1 FROM person_name_key
                    WHERE person_name_key.person_id = person.id AND name_key IN (\(list: keys)))
                """
        }
        return try connection.rows(
            """
            SELECT * FROM person
            WHERE case_file_id IN (SELECT id FROM case_file WHERE \(scope.leadsCaseFile)) \(conditions)
            ORDER BY id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    private func addNameKeys(of person: Person) throws {
        for key in person.nameKeys {
            try connection.execute(
                """
                INSERT INTO person_name_key (name_key, case_file_id, person_id)
                VALUES (\(key), \(person.caseFileId.text), \(person.id.text))
                """
            )
        }
    }
}
