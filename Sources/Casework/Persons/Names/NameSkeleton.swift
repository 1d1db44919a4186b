/// What is left of a word when vowels and the habits of spelling are taken away (Konsonantengerüst).
///
/// Twelve signs remain: `a` for a vowel at the beginning, `b` for b and p, `k` for g, k and q, `t` for d and t,
/// `s` for everything hissed, `w` for v and w, and f h l m n r y. Where spellings disagree there are several.
struct NameSkeleton {
    private static let limit = 4
    private static let longest = 12

    private var variants: [[UInt8]] = [[]]
    private var followsConsonant = false
    private let letters: [UInt8]
    private var position = 0

    static func variants(of word: NameWord) -> [[UInt8]] {
        var skeleton = NameSkeleton(word.letters)
        while skeleton.position < skeleton.letters.count { skeleton.step() }
        var found: [[UInt8]] = []
        for variant in skeleton.variants where !variant.isEmpty && !found.contains(variant) {
            found.append(variant)
        }
        // A lone vowel finds half the town.
        if found.count > 1 { found.removeAll { $0 == [UInt8(ascii: "a")] } }
        return found.isEmpty ? [[UInt8(ascii: "a")]] : found
    }

    private init(_ letters: [UInt8]) {
        self.letters = letters
    }

    private mutating func step() {
        let (length, sounds) = spelling()
        position += length
        switch sounds.count {
        case 0: followsConsonant = false
        case 1:
            for index in variants.indices { append(sounds[0], to: &variants[index]) }
            followsConsonant = sounds[0] != .silent
        default:
            branch(sounds)
            followsConsonant = true
        }
    }

    private mutating func branch(_ sounds: [Sound]) {
        let chosen = variants.count * sounds.count <= Self.limit ? sounds : [sounds[0]]
        variants = chosen.flatMap { sound in
            variants.map { variant in
                var variant = variant
                append(sound, to: &variant)
                return variant
            }
        }
    }

    private func append(_ sound: Sound, to variant: inout [UInt8]) {
        let (first, second) = sound.signs
        append(first, to: &variant)
        append(second, to: &variant)
    }

    private func append(_ sign: UInt8, to variant: inout [UInt8]) {
        guard sign != 0, variant.count < Self.longest else { return }
        // Only letters side by side are one sound: the two m of Mamadou are two.
        if followsConsonant, variant.last == sign { return }
        variant.append(sign)
    }

    private func letter(_ offset: Int) -> UInt8 {
        let index = position + offset
        return letters.indices.contains(index) ? letters[index] : 0
    }

    private func follows(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= letters.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where text.utf8Start[offset] != letters[position + offset] {
            return false
        }
        return true
    }

    /// How many letters belong together here and what they may sound like, the likeliest first.
    private func spelling() -> (Int, [Sound]) {
        if position == 0, let beginning = beginning() { return beginning }
        let first = letter(0)
        if first < 0x80, let group = Self.groupsByLetter[Int(first)].first(where: { follows($0.spelling) }) {
            return (group.spelling.utf8CodeUnitCount, group.sounds)
        }
        return (1, single(first))
    }

    private func beginning() -> (Int, [Sound])? {
        switch letter(0) {
        case UInt8(ascii: "j"): (1, letter(1) == UInt8(ascii: "e") ? [.y, .s, .vowel] : [.y, .s])
        case UInt8(ascii: "y"): (1, letter(1) == UInt8(ascii: "e") ? [.y, .vowel] : [.y])
        case NameWord.Sound.ya: (1, [.y])
        case NameWord.Sound.waw: (1, [.w])
        case NameWord.Sound.ye: (1, [.vowel, .y])
        case NameWord.Sound.ain: (1, [.vowel])
        case NameWord.lost: (1, [.s, .vowel])
        case UInt8(ascii: "o") where follows("ou") && Self.isVowel(letter(2)): (2, [.w])
        case let first where Self.isVowel(first): (1, [.vowel])
        default: nil
        }
    }

    private func single(_ letter: UInt8) -> [Sound] {
        switch letter {
        case UInt8(ascii: "c"): return lonelyC()
        // The h of Fatimah is silent, the one of Salah is not.
        case UInt8(ascii: "h"):
            return position + 1 == letters.count && self.letter(-1) == UInt8(ascii: "a")
                ? [.silent, .h] : [.h]
        default: return letter < 0x80 ? Self.sounds[Int(letter)] : [.other(letter)]
        }
    }

    private func lonelyC() -> [Sound] {
        let endsInIc = position + 1 == letters.count && letter(-1) == UInt8(ascii: "i")
        let softens = [UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y")].contains(letter(1))
        return endsInIc || softens ? [.s] : [.k, .s]
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        "aeiou".utf8.contains(letter)
    }
}
