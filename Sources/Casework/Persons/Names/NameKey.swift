/// Short texts under which a name is found again in whatever spelling and script it is asked for (Namensschlüssel).
///
/// Two spellings of one name have a key in common: Mohammad, Muhammed and محمد have `mhmt`. They are made to be
/// stored beside the person and looked up by an index; how near two names really are is said by `NameMatch`.
public enum NameKey {
    /// Raised whenever a name would get other keys; then the keys of all persons are made anew.
    public static let version = 2

    /// The keys of every word of the name, mostly one a word, at most twelve letters each.
    public static func keys(for name: String) -> [String] {
        var keys: [String] = []
        for part in NameParts.of(name) {
            for key in part.keys where !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// The keys word by word: whoever is found must have one of the keys of each word.
    public static func keysByWord(for name: String) -> [[String]] {
        NameParts.of(name).map(\.keys)
    }
}

extension NameWord {
    var keys: [String] {
        var variants = NameSkeleton.variants(of: self)
        // Alahmad is Al-Ahmad in one word.
        if hasGluedArticle, let rest = withoutGluedArticle {
            for variant in NameSkeleton.variants(of: rest) where !variants.contains(variant) {
                variants.append(variant)
            }
        }
        return variants.map { String(decoding: $0, as: UTF8.self) }
            + (KnownNames.key(of: self).map { [$0] } ?? [])
    }

    /// Alahmad may be Al-Ahmad or a name of its own.
    var withAndWithoutArticle: [NameWord] {
        guard hasGluedArticle, let rest = withoutGluedArticle else { return [self] }
        return [self, rest]
    }

    private var hasGluedArticle: Bool {
        letters.count >= 6 && letters[1] == UInt8(ascii: "l")
            && (letters[0] == UInt8(ascii: "a") || letters[0] == UInt8(ascii: "e"))
    }

    private var withoutGluedArticle: NameWord? {
        var rest = self
        rest.letters.removeFirst(2)
        return rest
    }
}
