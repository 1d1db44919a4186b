import Casework
import Kernel
import PortableSQL

/// Searches look through one's own cases only, and protected households are absent but for their exact number.
struct SQLCaseSearch: CaseSearchStore {
    let connection: any Connection
    let scope: Scope

    func cases(_ question: SearchQuestion, limit: Int) throws -> [FoundCase] {
        try connection.rows(
            """
            SELECT case_file.id, number, \(Shield.told("title")) AS title, \(Shield.told("town")) AS town, closed_on
            FROM case_file JOIN search_text ON search_text.case_file_id = case_file.id
            WHERE \(scope.leadsCaseFile) AND search_text.kind = 'case' \(matching(question))
                AND (\(Shield.mayBeFound) OR number = \(question.text))
            ORDER BY sort_key, case_file.id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    func goals(_ question: SearchQuestion, limit: Int) throws -> [FoundText] {
        try connection.rows(
            """
            SELECT goal.id AS record_id, case_file.id AS case_file_id, case_file.title AS case_title,
                case_file.number AS case_number, search_text.written_at, goal.target_on AS happened_on,
                goal.life_domain AS kind, goal.text, NULL AS author_name, FALSE AS is_correction
            FROM case_file JOIN search_text ON search_text.case_file_id = case_file.id
            JOIN goal ON goal.id = search_text.record_id
            WHERE \(scope.leadsCaseFile) AND \(Shield.mayBeFound) AND search_text.kind = 'goal' \(matching(question))
            ORDER BY goal.id DESC LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    func notes(_ question: SearchQuestion, after cursor: NoteCursor?, limit: Int) throws -> [FoundText] {
        let found = try places(question, after: cursor, limit: limit)
        guard !found.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT note.id AS record_id, case_file.id AS case_file_id, case_file.title AS case_title,
                case_file.number AS case_number, note.written_at, note.happened_on, note.kind, note.text,
                account.display_name AS author_name, note.corrects_id IS NOT NULL AS is_correction
            FROM note JOIN case_file ON case_file.id = note.case_file_id
            JOIN account ON account.id = note.author_id
            WHERE note.id IN (\(list: found)) AND \(scope.leadsCaseFile)
            ORDER BY note.written_at DESC, note.id DESC
            """
        ).map { try $0.decode() }
    }

    // The texts themselves are read only of what is shown.
    private func places(
        _ question: SearchQuestion,
        after cursor: NoteCursor?,
        limit: Int
    ) throws -> [String] {
        let place: Statement =
            cursor.map { "AND (written_at, record_id) < (\($0.writtenAt.microseconds), \($0.id.text))" } ?? ""
        return try connection.rows(
            """
            SELECT record_id FROM case_file JOIN search_text ON search_text.case_file_id = case_file.id
            WHERE \(scope.leadsCaseFile) AND \(Shield.mayBeFound) AND search_text.kind = 'note'
                \(matching(question)) \(place)
            ORDER BY written_at DESC, record_id DESC LIMIT \(limit)
            """
        ).map { try $0.value("record_id") }
    }

    func persons(_ keysByWord: [[String]], limit: Int) throws -> [FoundPerson] {
        let conditions: Statement = keysByWord.reduce("") { condition, keys in
            condition
                + """
                 AND EXISTS (SELECT 1 FROM person_name_key
                    WHERE person_name_key.person_id = person.id AND name_key IN (\(list: keys)))
                """
        }
        return try connection.rows(
            """
            SELECT person.*, case_file.title AS case_title, case_file.number AS case_number
            FROM case_file JOIN person ON person.case_file_id = case_file.id
            WHERE \(scope.leadsCaseFile) AND \(Shield.mayBeFound) \(conditions)
            ORDER BY person.id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    // Both sides are folded to small letters, digits and spaces, so LIKE means the same on both engines.
    private func matching(_ question: SearchQuestion) -> Statement {
        let words = question.terms.map { term -> Statement in
            let typed: Statement = "words LIKE \("% \(term.word)%")"
            return term.stem == term.word ? typed : "(\(typed) OR words LIKE \("% \(term.stem) %"))"
        }
        let phrases = question.phrases.map { phrase -> Statement in "words LIKE \("% \(phrase) %")" }
        return "AND " + (words + phrases).joined(separator: " AND ")
    }
}
