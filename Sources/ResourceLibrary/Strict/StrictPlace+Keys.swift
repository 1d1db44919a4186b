import Kernel
import Yams

extension StrictPlace {
    /// A key nobody asked for is a mistake; where one that is missing is much like it, that one was meant.
    func refuseUnknownKeys() {
        guard let known, let mapping = node.mapping else { return }
        for (key, _) in mapping {
            let word = key.shortly
            guard !known.contains(word) else { continue }
            let flaw = Flaw(.unknownKey, at: path + [word], word, expected: known)
            if let meant = flaw.suggestion { findings.drop(missing(meant)) }
            findings.add(flaw)
        }
    }

    func missing(_ key: String) -> Flaw { Flaw(.missingKey, at: path, key) }

    /// The entries of a list are told apart by their code, their value, or by what they are.
    func refuseDoubles(in list: Node.Sequence) {
        var seen: Set<String> = []
        for (index, entry) in list.enumerated() {
            let key = entry.mapping == nil ? nil : ["code", "value"].first { entry[$0]?.scalar != nil }
            guard let word = key.map({ entry[$0]?.shortly ?? "" }) ?? entry.scalar?.string else { continue }
            if !seen.insert(word).inserted {
                let here = path + [String(index + 1)] + (key.map { [$0] } ?? [])
                findings.add(Flaw(.usedTwice, at: here, word))
            }
        }
    }
}
