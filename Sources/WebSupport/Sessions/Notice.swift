/// What a page says once after something was done: the key of a sentence and harmless counts.
public struct Notice: Sendable, Equatable {
    public let textKey: String
    public let counts: [String: Int]

    public init(_ textKey: String, counts: [String: Int] = [:]) {
        self.textKey = textKey
        self.counts = counts
    }

    func sentence(_ texts: Texts) -> String {
        texts(textKey, counts.mapValues { String($0) })
    }

    /// Signed, so that nobody can put a sentence on another's screen.
    func signed(by secret: SiteSecret) -> String {
        let pairs = counts.sorted { $0.key < $1.key }.map { "\($0.key)~\($0.value)" }
        let text = ([textKey] + pairs).joined(separator: "!")
        return text + "!" + RandomBytes.text(secret.signature(of: text, for: "notice"))
    }

    init?(signed text: String, by secret: SiteSecret) {
        guard text.utf8.count < 500 else { return nil }
        let parts = text.split(separator: "!").map(String.init)
        guard parts.count >= 2, let signature = parts.last.flatMap(RandomBytes.bytes),
            secret.isSignature(signature, of: parts.dropLast().joined(separator: "!"), for: "notice")
        else { return nil }
        var counts: [String: Int] = [:]
        for pair in parts.dropFirst().dropLast() {
            let halves = pair.split(separator: "~")
            guard halves.count == 2, let count = Int(halves[1]) else { return nil }
            counts[String(halves[0])] = count
        }
        self.init(parts[0], counts: counts)
    }
}

extension Notice: ExpressibleByStringLiteral {
    public init(stringLiteral textKey: String) {
        self.init(textKey)
    }
}
