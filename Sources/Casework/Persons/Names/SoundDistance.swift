/// How far two words are apart in what is heard: vowels weigh little, sounds that languages mix up weigh less.
///
/// Costs are hundredths of a consonant, set by hand and judged by pairs of names; see docs/name-matching.md.
enum SoundDistance {
    /// 1 for the same sounds, 0 for none in common.
    static func similarity(_ left: NameWord, _ right: NameWord) -> Double {
        let (one, other) = (NameSounds.of(left), NameSounds.of(right))
        if one == other { return 1 }
        let weight = max(weight(one, left.isWithoutVowels), weight(other, right.isWithoutVowels))
        guard weight > 0 else { return 0 }
        let gaps = Gaps(
            left: gapCosts(one, isMissingVowelWritten: !right.isWithoutVowels),
            right: gapCosts(other, isMissingVowelWritten: !left.isWithoutVowels)
        )
        return max(0, 1 - Double(cost(one, other, gaps)) / Double(weight))
    }

    private struct Gaps {
        let left: [Int]
        let right: [Int]
    }

    private static func weight(_ sounds: [UInt8], _ isWithoutVowels: Bool) -> Int {
        sounds.reduce(0) { $0 + (isVowel($1) ? (isWithoutVowels ? 80 : 50) : 100) }
    }

    static func isVowel(_ sound: UInt8) -> Bool { "aeiou".utf8.contains(sound) }

    // What it costs that the other word does not have a sound.
    private static func gapCosts(_ sounds: [UInt8], isMissingVowelWritten: Bool) -> [Int] {
        sounds.enumerated().map { place, sound in
            switch sound {
            case _ where isVowel(sound): isMissingVowelWritten ? 35 : 4
            case UInt8(ascii: "y"), UInt8(ascii: "j"): 25
            case UInt8(ascii: "G"): 45
            case UInt8(ascii: "W"), UInt8(ascii: "Y"): 45
            case UInt8(ascii: "O"): 8
            case UInt8(ascii: "h"): place + 1 == sounds.count ? 15 : 60
            case NameWord.lost: 30
            default: 100
            }
        }
    }

    private static func cost(_ left: [UInt8], _ right: [UInt8], _ gaps: Gaps) -> Int {
        var beforeLast: [Int] = []
        var last = [0]
        for gap in gaps.right { last.append(last[last.count - 1] + gap) }
        for row in left.indices {
            var current = [last[0] + gaps.left[row]]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                var best = min(
                    last[column] + replacing(left[row], right[column]),
                    last[column + 1] + gaps.left[row],
                    current[column] + gaps.right[column]
                )
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 50)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }

    private static func replacing(_ left: UInt8, _ right: UInt8) -> Int {
        if left == right { return 0 }
        if left == NameWord.lost || right == NameWord.lost { return 5 }
        guard left < 0x80, right < 0x80 else { return 100 }
        return Int(table[Int(left) << 7 | Int(right)])
    }

    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 100, count: 1 << 14)
        for (signs, cost) in mixedUp {
            let signs = Array(signs.utf8)
            for one in signs {
                for other in signs where table[Int(one) << 7 | Int(other)] > cost {
                    table[Int(one) << 7 | Int(other)] = cost
                }
            }
        }
        return table
    }()

    // Every two of a group cost at most this much.
    private static let mixedUp: [(String, UInt8)] = [
        ("aeiou", 45), ("ei", 12), ("ou", 12), ("ae", 15), ("ao", 25), ("eo", 30), ("iy", 8), ("ey", 20),
        ("Wu", 4), ("Wo", 6), ("Wv", 6), ("Yi", 4), ("Ye", 8), ("Yy", 4), ("Yj", 8), ("Oa", 5),
        ("Oaeiou", 10),
        ("uv", 30), ("jy", 5), ("jJ", 8), ("jZ", 8), ("iyj", 12),
        ("SCZJcXsz", 30), ("sz", 10), ("SZ", 10), ("SX", 10), ("CX", 10), ("CS", 22), ("cC", 15), ("cz", 10),
        ("cs", 15), ("ck", 20), ("cJ", 8), ("CJ", 20), ("KX", 5), ("hX", 15), ("kX", 20), ("zT", 20),
        ("sT", 20),
        ("kq", 5), ("gG", 10), ("gH", 5), ("hH", 5), ("gh", 20), ("hK", 8), ("kK", 20), ("kg", 30),
        ("gJ", 25), ("qg", 20),
        ("bp", 20), ("vf", 30), ("bv", 60), ("dt", 20), ("dD", 8), ("tT", 8), ("zD", 15), ("td", 20),
        ("mn", 80),
    ]
}
