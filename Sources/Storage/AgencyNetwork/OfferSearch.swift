import AgencyNetwork
import Casework
import Kernel
import PortableSQL

/// Which offers a question finds, by whole words and marks in one index (Angebotssuche).
///
/// It begins with the rarest criterion and only looks whether its offers meet the others: the planner of neither
/// engine knows how rare a word is.
struct OfferSearch {
    /// What has fewer offers than this counts as rare.
    private static let many = 3000
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
        guard let found = try condition(question) else { return [] }
        let after: Statement = place.map { "AND (sort_key, offer_id) > (\($0.sortKey), \($0.id))" } ?? ""
        return try connection.rows(
            """
            SELECT \(found.once) sort_key, offer_id FROM service_offer_key found
            WHERE \(found.condition) \(after) ORDER BY sort_key, offer_id LIMIT \(limit) OFFSET \(offset)
            """
        ).map { try $0.value("offer_id") }
    }

    func count(_ question: OfferQuestion) throws -> Int {
        guard let found = try condition(question) else { return 0 }
        let row = try connection.first(
            "SELECT count(DISTINCT offer_id) AS number FROM service_offer_key found WHERE \(found.condition)"
        )
        return try row?.value("number") ?? 0
    }

    /// What an offer must meet, and whether one could be found by several keys.
    private struct Condition {
        let condition: Statement
        let once: Statement
    }

    private func condition(_ question: OfferQuestion) throws -> Condition? {
        var criteria = question.marks.map { [$0] }
        for term in SearchQuestion(question.text).terms {
            let words = try words(for: term)
            guard !words.isEmpty else { return nil }
            criteria.append(words)
        }
        if criteria.isEmpty { criteria = [[OfferKeys.everything]] }
        let sizes = criteria.count > 1 ? try criteria.map(size) : [0]
        // Among common ones a single key is read in the order of the names and ends with the page.
        let first = criteria.indices.min { one, other in
            (sizes[one], criteria[one].count, one) < (sizes[other], criteria[other].count, other)
        }
        guard let first else { return nil }
        let others = criteria.indices.filter { $0 != first }.map { place in
            Self.meets(criteria[place], isRare: sizes[place] < Self.many, in: municipality)
        }
        let changed: Statement =
            question.modifiedAfter.map { moment in
                """
                 AND EXISTS (SELECT 1 FROM service_offer
                    WHERE service_offer.id = found.offer_id AND modified_at >= \(moment.microseconds))
                """
            } ?? ""
        let condition: Statement =
            "municipality_id = \(municipality) AND \(Self.has(criteria[first], "found"))"
        // Under a single key each offer stands once: the page is read along the index and no further.
        return Condition(
            condition: condition + others.joined(separator: "") + changed,
            once: criteria[first].count > 1 ? "DISTINCT" : ""
        )
    }

    private static func has(_ keys: [String], _ table: Statement) -> Statement {
        keys.count == 1 ? "\(table).key = \(keys[0])" : "\(table).key IN (\(list: keys))"
    }

    // Two rare ones are merged along the index of keys; whether an offer has a common one is looked up for it alone.
    private static func meets(_ keys: [String], isRare: Bool, in municipality: String) -> Statement {
        let along: Statement =
            isRare ? "other.municipality_id = \(municipality) AND other.sort_key = found.sort_key AND" : ""
        return """
             AND EXISTS (SELECT 1 FROM service_offer_key other
                WHERE \(along) other.offer_id = found.offer_id AND \(has(keys, "other")))
            """
    }

    /// How many offers have one of the keys, counted only until there are many.
    private func size(of keys: [String]) throws -> Int {
        let row = try connection.first(
            """
            SELECT count(*) AS number FROM (SELECT 1 FROM service_offer_key found
                WHERE municipality_id = \(municipality) AND \(Self.has(keys, "found")) LIMIT \(Self.many)) few
            """
        )
        return try row?.value("number") ?? 0
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
