import Casework
import Kernel
import PortableSQL

struct SQLDoubles: DoubleStore {
    let connection: any Connection
    let scope: Scope

    func alike(_ keys: [String], _ births: [UncertainDay], limit: Int) throws -> [FoundPerson] {
        try connection.rows(
            """
            SELECT person.*, case_file.title AS case_title, case_file.number AS case_number
            FROM case_file JOIN person ON person.case_file_id = case_file.id
            WHERE \(scope.leadsCaseFile) AND \(Shield.mayBeFound)
                AND (birth IN (\(list: births.map(\.text))) OR EXISTS (SELECT 1 FROM person_name_key
                    WHERE person_name_key.person_id = person.id AND name_key IN (\(list: keys))))
            ORDER BY person.id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    // Only a person whose consent is valid today counts, and nothing but yes or no leaves this place.
    func isKnownElsewhere(_ traits: PersonLikeness.Traits) throws -> Bool {
        let day = scope.day.iso
        let persons = try connection.rows(
            """
            SELECT person.* FROM person JOIN case_file ON case_file.id = person.case_file_id
            WHERE birth IN (\(list: traits.birthsLikelyMeant.map(\.text)))
                AND case_file.municipality_id = \(scope.user.municipality.text)
                AND case_file.case_manager_id NOT IN (\(scope.caseManagers))
                AND case_file.closed_on IS NULL AND \(Shield.mayBeFound)
                AND EXISTS (SELECT 1 FROM consent WHERE consent.case_file_id = case_file.id
                    AND given_on <= \(day) AND (valid_until IS NULL OR valid_until >= \(day))
                    AND (withdrawn_on IS NULL OR withdrawn_on > \(day)))
            """
        )
        return try persons.contains {
            PersonLikeness.score(traits, try $0.decode(Person.self).traits).isLikely
        }
    }

    func find(_ id: PersonLink.ID) throws -> PersonLink? {
        try connection.rows(
            """
            SELECT person_link.* FROM person_link
            JOIN person one ON one.id = first_id JOIN person other ON other.id = second_id
            WHERE person_link.id = \(id.text) AND \(scope.seesCase(of: "one")) AND \(scope.seesCase(of: "other"))
            """
        ).first?.decode(PersonLink.self)
    }

    func links(in caseFile: CaseFile.ID) throws -> [LinkedRecord] {
        try connection.rows(
            """
            SELECT person_link.*, one.id AS person_id, other.id AS other_id,
                \(Shield.told("other.given_name")) AS other_given_name,
                \(Shield.told("other.family_name")) AS other_family_name,
                \(Shield.told("other.original_name")) AS other_original_name,
                case_file.id AS other_case_file_id, \(Shield.told("case_file.title")) AS other_case_title,
                case_file.number AS other_case_number, account.display_name AS linked_by_name
            FROM person one
            JOIN person_link ON one.id IN (first_id, second_id)
            JOIN person other ON other.id IN (first_id, second_id) AND other.id <> one.id
            JOIN case_file ON case_file.id = other.case_file_id
            JOIN account ON account.id = linked_by
            WHERE one.case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "one")) AND \(scope.seesCaseFile)
            ORDER BY linked_at DESC, person_link.id DESC
            """
        ).map { try $0.decode() }
    }

    func hasLink(_ one: Person.ID, _ other: Person.ID) throws -> Bool {
        let (first, second) = one.text < other.text ? (one, other) : (other, one)
        return try connection.first(
            """
            SELECT id FROM person_link
            WHERE first_id = \(first.text) AND second_id = \(second.text) AND undone_at IS NULL
            """
        ) != nil
    }

    func add(_ link: PersonLink) throws {
        try connection.execute(
            """
            INSERT INTO person_link (id, municipality_id, first_id, second_id, reason, linked_by, linked_at)
            VALUES (\(link.id.text), \(scope.user.municipality.text), \(link.firstId.text), \(link.secondId.text),
                \(link.reason), \(link.linkedBy.text), \(link.linkedAt.microseconds))
            """
        )
    }

    func save(_ link: PersonLink) throws {
        try connection.change(
            """
            UPDATE person_link
            SET undone_by = \(link.undoneBy?.text), undone_at = \(link.undoneAt?.microseconds),
                undone_reason = \(link.undoneReason)
            WHERE id = \(link.id.text) AND undone_at IS NULL
            """,
            of: Subject("personLink", link.id)
        )
    }
}
