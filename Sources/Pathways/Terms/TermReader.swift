/// Recognises the terms of one catalogue in free text, by tokens and without regular expressions.
public struct TermReader<Term: CatalogueTerm>: Sendable {
    private struct Meaning: Sendable {
        let term: Term
        let doubt: String?
    }

    private struct Found {
        var meanings: [Meaning] = []
        var rest: [String] = []
    }

    private var meanings: [[String]: Meaning] = [:]
    private var longest = 1
    private let ignored: Set<String>
    private let stronger: Set<Term>
    private let allowsSeveral: Bool

    /// A reader for the catalogue; `allowsSeveral` where one text may name more than one term.
    public init(_ catalogue: TermCatalogue, allowsSeveral: Bool = false) throws(TermCatalogueMistake) {
        ignored = Set(catalogue.ignored.flatMap(TermText.tokens))
        self.allowsSeveral = allowsSeveral
        var strongerTerms: Set<Term> = []
        for code in catalogue.stronger { strongerTerms.insert(try Self.term(code)) }
        stronger = strongerTerms
        for entry in catalogue.terms { try add(entry) }
    }

    public func read(_ written: String) -> TermReading<Term> {
        let found = found(in: significantTokens(written))
        let terms = mostSpecific(found.meanings.map(\.term))
        // "24.05.2026" is a date, not § 24 with something behind it.
        let isOnlyNumbers =
            !found.rest.isEmpty && written.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
        if terms.isEmpty || isOnlyNumbers {
            return reading(written, [], .notUnderstood, "notUnderstood", found.rest)
        }
        if terms.count > 1, !allowsSeveral { return severalTitles(written, terms, found.rest) }
        if !found.rest.isEmpty { return reading(written, terms, .doubtful, "partlyUnderstood", found.rest) }
        let doubt = found.meanings.first { terms.contains($0.term) && $0.doubt != nil }?.doubt
        return reading(written, terms, doubt == nil ? .certain : .doubtful, doubt, [])
    }

    private func severalTitles(_ written: String, _ terms: [Term], _ rest: [String]) -> TermReading<Term> {
        let winners = terms.filter { stronger.contains($0) || stronger.contains(where: $0.isIncluded) }
        guard winners.count == 1 else { return reading(written, [], .notUnderstood, "severalMeanings", rest) }
        return reading(written, winners, .doubtful, "strongerTaken", rest)
    }

    private func reading(
        _ written: String,
        _ terms: [Term],
        _ confidence: TermReading<Term>.Confidence,
        _ reason: String?,
        _ rest: [String]
    ) -> TermReading<Term> {
        TermReading(written: written, terms: terms, confidence: confidence, reason: reason, rest: rest)
    }

    private mutating func add(_ entry: TermCatalogue.Entry) throws(TermCatalogueMistake) {
        let meaning = Meaning(term: try Self.term(entry.code), doubt: entry.doubt)
        for written in entry.written {
            let tokens = significantTokens(written)
            guard !tokens.isEmpty else { throw .nothingLeft(written) }
            if let other = meanings[tokens], other.term != meaning.term {
                throw .writtenTwice(written, codes: [other.term.rawValue, entry.code])
            }
            meanings[tokens] = meaning
            longest = max(longest, tokens.count)
        }
    }

    private static func term(_ code: String) throws(TermCatalogueMistake) -> Term {
        guard let term = Term(rawValue: code) else { throw .unknownCode(code) }
        return term
    }

    private func significantTokens(_ text: String) -> [String] {
        TermText.tokens(text).filter { !ignored.contains($0) }
    }

    // The longest phrase wins at each place, so that "25 2" is not read as "25".
    private func found(in tokens: [String]) -> Found {
        var found = Found()
        var rest = tokens[...]
        while let first = rest.first {
            if let (meaning, length) = phrase(at: rest) {
                found.meanings.append(meaning)
                rest = rest.dropFirst(length)
            } else {
                found.rest.append(first)
                rest = rest.dropFirst()
            }
        }
        return found
    }

    private func phrase(at tokens: ArraySlice<String>) -> (Meaning, Int)? {
        for length in stride(from: min(longest, tokens.count), to: 0, by: -1) {
            if let meaning = meanings[Array(tokens.prefix(length))] { return (meaning, length) }
        }
        return nil
    }

    private func mostSpecific(_ terms: [Term]) -> [Term] {
        var kept: [Term] = []
        for term in terms where !kept.contains(term) {
            if !terms.contains(where: { $0.isIncluded(in: term) }) { kept.append(term) }
        }
        return kept
    }
}
