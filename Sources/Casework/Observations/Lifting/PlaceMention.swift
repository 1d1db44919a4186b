/// Names of small places in a text, also as `Ebbeloher` and `Ebbelohs` (Ortsfund).
enum PlaceMention {
    static func words(in text: String, of places: [String]) -> [String] {
        let endings = ["", "s", "r", "rn", "rin", "er", "ern", "erin"]
        return places.filter { place in
            place.count >= 3
                && text.ranges(of: place).contains { range in
                    guard
                        range.lowerBound == text.startIndex
                            || !text[text.index(before: range.lowerBound)].isLetter
                    else { return false }
                    return endings.contains(String(text[range.upperBound...].prefix(while: \.isLetter)))
                }
        }
    }
}

/// Where somebody comes from together with an age, which in a small town is one person (Herkunft mit Alter).
enum OriginMention {
    static func words(in text: String, of nationalities: [String]) -> [String] {
        guard let age = age(in: text) else { return [] }
        let words = text.split { !$0.isLetter }.map(String.init)
        let stems = nationalities.map(stem).filter { $0.count >= 3 && $0 != "ohne" }
        let found = words.first { word in
            let lowered = word.lowercased()
            return stems.contains { lowered.hasPrefix($0) }
        }
        return found.map { ["\($0), \(age)"] } ?? []
    }

    // Syrien, syrisch, Syrer: from "syrisch" and "Syrien" the beginning is enough for all three.
    private static func stem(_ name: String) -> String {
        let first = name.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
        for ending in ["isch", "erin", "ien", "er"] where first.hasSuffix(ending) {
            return String(first.dropLast(ending.count))
        }
        return first
    }

    private static func age(in text: String) -> String? {
        let spoken = #/\p{L}+jährig\p{L}*/#
        let ordinary = ["lang", "mehr", "voll", "minder", "ganz", "halb", "dies", "letzt", "vor"]
        if let match = text.firstMatch(of: #/\d{1,3}[\s-]?(?:Jahre\b|jährig\p{L}*|Jährig\p{L}*)/#) {
            return String(match.output)
        }
        return text.matches(of: spoken).map { String($0.output) }.first { word in
            !ordinary.contains { word.lowercased().hasPrefix($0) }
        }
    }
}
