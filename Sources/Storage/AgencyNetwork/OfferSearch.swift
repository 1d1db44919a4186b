import AgencyNetwork
import Casework
import Kernel
import PortableSQL

/// Which offers a question finds, by whole words and marks in one index (Angebotssuche).
///
/// It begins with the rarest criterion and only looks whether its offers meet the others: the planner of neither
/// engine knows how rare a word is.
struct OfferSearch {
    private static let enough = 600
    /// A typed beginning stands for at most so many words.
    private static let mostWords = 80

    let connection: any Connection
    let municipality: String

    struct Place {
        let sortKey: String
        let id: String
    }

    /// The offers' identifiers in the order of their names.
    func find(_ question: OfferQuestion, after place: Place?, offset: Int = 0, limit: Int) throws -> [String]
    {
        guard let condition = try condition(question) else { return [] }
        let after: Statement = place.map { "AND (sort_key, offer_id) > (\($0.sortKey), \($0.id))" } ?? ""
        return try connection.rows(
            """
            SELECT DISTINCT sort_key, offer_id FROM service_offer_key found
            WHERE \(condition) \(after) ORDER BY sort_key, offer_id LIMIT \(limit) OFFSET \(offset)
            """
        ).map { try $0.value("offer_id") }
    }

    func count(_ question: OfferQuestion) throws -> Int {
        guard let condition = try condition(question) else { return 0 }
        let row = try connection.first(
            "SELECT count(DISTINCT offer_id) AS number FROM service_offer_key found WHERE \(condition)"
        )
        return try row?.value("number") ?? 0
    }

    private func condition(_ question: OfferQuestion) throws -> Statement? {
        var criteria = question.marks.map { [$0] }
        for term in SearchQuestion(question.text).terms {
            let words = try words(for: term)
            guard !words.isEmpty else { return nil }
            criteria.append(words)
        }
        if criteria.isEmpty { criteria = [[OfferKeys.everything]] }
        let first = try rarest(criteria)
        let others = criteria.indices.filter { $0 != first }.map { place -> Statement in
            """
             AND EXISTS (SELECT 1 FROM service_offer_key other
                WHERE other.offer_id = found.offer_id AND \(Self.has(criteria[place], "other")))
            """
        }
        let changed: Statement =
            question.modifiedAfter.map { moment in
                """
                 AND EXISTS (SELECT 1 FROM service_offer
                    WHERE service_offer.id = found.offer_id AND modified_at >= \(moment.microseconds))
                """
            } ?? ""
        return "municipality_id = \(municipality) AND \(Self.has(criteria[first], "found"))"
            + others.joined(separator: "") + changed
    }

    private static func has(_ keys: [String], _ table: Statement) -> Statement {
        keys.count == 1 ? "\(table).key = \(keys[0])" : "\(table).key IN (\(list: keys))"
    }

    private func rarest(_ criteria: [[String]]) throws -> Int {
        guard criteria.count > 1 else { return 0 }
        let sizes = try criteria.map { keys -> Int in
            let row = try connection.first(
                """
                SELECT count(*) AS number FROM (SELECT 1 FROM service_offer_key found
                    WHERE municipality_id = \(municipality) AND \(Self.has(keys, "found")) LIMIT \(Self.enough)) few
                """
            )
            return try row?.value("number") ?? 0
        }
        // Among common ones a single key is read in the order of the names and ends with the page.
        return criteria.indices.min {
            (sizes[$0], criteria[$0].count, $0) < (sizes[$1], criteria[$1].count, $1)
        } ?? 0
    }

    /// The words that begin as typed, and the stem in another inflection.
    private func words(for term: SearchQuestion.Term) throws -> [String] {
        let beginning = OfferKeys.beginning(of: term.word)
        let typed: Statement =
            term.word.utf8.count < 3 ? "word = \(term.word)" : "word LIKE \(term.word + "%")"
        let rows = try connection.rows(
            """
            SELECT word FROM service_offer_word
            WHERE municipality_id = \(municipality) AND beginning = \(beginning) AND (\(typed) OR word = \(term.stem))
            ORDER BY word LIMIT \(Self.mostWords)
            """
        )
        return try rows.map { try $0.value("word") }
    }
}
