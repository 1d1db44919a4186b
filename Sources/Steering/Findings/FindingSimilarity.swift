/// How much two findings are about the same, and why (Ähnlichkeit von Befunden).
///
/// Deliberately simple, so that everybody can follow it: shared codes weigh up to 60, shared words up to 40.
public struct FindingSimilarity: Hashable, Sendable {
    /// Why two findings are alike.
    public enum Reason: Hashable, Sendable {
        case kind, lifeDomain, spheres, agency
        case words([String])
    }

    /// 0 to 100.
    public let score: Int
    public let reasons: [Reason]

    static let enough = 45

    public init(_ one: StructuralFinding, _ other: StructuralFinding) {
        var score = 0
        var reasons: [Reason] = []
        func add(_ points: Int, _ reason: Reason, if isSame: Bool) {
            guard isSame else { return }
            score += points
            reasons.append(reason)
        }
        let (mine, theirs) = (one.facts, other.facts)
        let hasSpheres = mine.originSphere != nil || mine.targetSphere != nil
        let sameSpheres = mine.originSphere == theirs.originSphere && mine.targetSphere == theirs.targetSphere
        let sameAgency = mine.organisationId.map { $0 == theirs.organisationId }
        add(20, .lifeDomain, if: mine.lifeDomain == theirs.lifeDomain)
        add(20, .spheres, if: hasSpheres && sameSpheres)
        add(10, .kind, if: mine.kind == theirs.kind)
        add(10, .agency, if: sameAgency ?? (mine.agencyKind != nil && mine.agencyKind == theirs.agencyKind))
        let (words, others) = (WordStems(one.text), WordStems(other.text))
        let shared = words.shared(with: others)
        if !shared.isEmpty {
            score += 40 * shared.count / max(1, min(words.count, others.count, 6))
            reasons.append(.words(Array(shared.prefix(5))))
        }
        self.score = min(score, 100)
        self.reasons = reasons
    }

    public var isAlike: Bool { score >= Self.enough }
}

/// The words of a text that carry meaning, without their endings (Wortstämme).
struct WordStems {
    private let written: [String: String]

    var count: Int { written.count }

    init(_ text: String) {
        var written: [String: String] = [:]
        for word in text.split(whereSeparator: { !$0.isLetter }).map(String.init) {
            let stem = Self.stem(word)
            guard stem.count >= 4, !Self.empty.contains(stem), written[stem] == nil else { continue }
            written[stem] = word
        }
        self.written = written
    }

    /// In the order of the alphabet, as the first text writes them.
    func shared(with other: WordStems) -> [String] {
        written.filter { other.written[$0.key] != nil }.map(\.value).sorted()
    }

    /// Endings of German inflection go, umlauts become plain: `Wohnungen`, `Wohnung` and `Wöhnung` are one.
    static func stem(_ word: String) -> String {
        var stem = word.lowercased().map { fold[$0] ?? String($0) }.joined()
        for ending in ["ungen", "ern", "em", "en", "er", "es", "e", "s", "n"] {
            guard stem.hasSuffix(ending), stem.count - ending.count >= 4 else { continue }
            stem = String(stem.dropLast(ending == "ungen" ? 2 : ending.count))
            break
        }
        return stem
    }

    private static let fold: [Character: String] = ["ä": "a", "ö": "o", "ü": "u", "ß": "ss"]

    private static let empty = Set(
        """
        aber auch beim dass dies dess dann durch eine einen einer familie haben hatte jede kein keine keiner mehr muss
        nach nicht noch oder ohne person personen schon sich sein seine sind uber unter viel wegen weil welch wenn
        werd wird wurd zwisch wied hatt hab konnt
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
