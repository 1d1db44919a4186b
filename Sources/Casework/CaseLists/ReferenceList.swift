import Pathways

/// The entries one column may name, such as towns or nationalities, with all their names (Vergleichsliste).
public struct ReferenceList: Sendable {
    public struct Match: Hashable, Sendable {
        public let code: String
        public let name: String
        /// One letter differs.
        public let isGuess: Bool
    }

    private struct Entry: Sendable {
        let code: String
        let name: String
    }

    /// `nil` stands for a name that two entries share.
    private var entries: [String: Entry?] = [:]

    private var names: [String: String] = [:]

    public init() {}

    public var isEmpty: Bool { entries.isEmpty }

    /// Adds an entry with the name it is shown by and other ways of writing it.
    public mutating func add(code: String, name: String, otherNames: [String] = []) {
        names[code] = name
        for written in [name] + otherNames {
            let key = TermText.key(written)
            if key.isEmpty { continue }
            if let known = entries[key], known?.code != code {
                entries[key] = .some(nil)
            } else {
                entries[key] = Entry(code: code, name: name)
            }
        }
    }

    /// Adds a way of writing an entry that is already in the list.
    public mutating func add(code: String, otherName: String) {
        let key = TermText.key(otherName)
        if key.isEmpty || entries[key] != nil { return }
        entries[key] = Entry(code: code, name: names[code] ?? otherName)
    }

    /// The entry of this name, or the only one whose name differs in one letter; `surrounding` words do not count.
    public func find(_ written: String, surrounding words: Set<String> = []) -> Match? {
        let key = TermText.key(written)
        if let entry = entries[key] {
            return entry.map { Match(code: $0.code, name: $0.name, isGuess: false) }
        }
        let inner = key.split(separator: " ").filter { !words.contains(String($0)) }.joined(separator: " ")
        if let entry = entries[inner] {
            return entry.map { Match(code: $0.code, name: $0.name, isGuess: false) }
        }
        return guess(inner)
    }

    private func guess(_ key: String) -> Match? {
        guard key.utf8.count >= 5 else { return nil }
        let letters = Array(key.utf8)
        var found: Entry?
        for case (let other, let entry?) in entries where Spelling.differInOneLetter(letters, other) {
            if let found, found.code != entry.code { return nil }
            found = entry
        }
        return found.map { Match(code: $0.code, name: $0.name, isGuess: true) }
    }
}
