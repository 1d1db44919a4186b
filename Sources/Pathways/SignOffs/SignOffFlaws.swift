import Kernel

/// What is wrong with sign-offs beside the rules: of a rule or version there is not, twice by one person.
struct SignOffFlaws {
    let pathways: [PathwayRule]

    func flaws(of signOffs: [SignOff]) -> [Flaw] {
        var signed: [String: Set<String>] = [:]
        return signOffs.enumerated().flatMap { index, entry in
            let path = ["sign-offs", "\(index + 1)"]
            let named = named(entry, at: path)
            let key = "\(entry.pathway) \(entry.version) \(entry.text.rawValue)"
            return named
                + entry.signed.enumerated().filter { !signed[key, default: []].insert($1.person).inserted }
                .map { place, signature in
                    .sentence(
                        at: path + ["signed", "\(place + 1)", "name"],
                        "\(signature.name) has signed this version already; two different people are asked for"
                    )
                }
        }
    }

    private func named(_ entry: SignOff, at path: [String]) -> [Flaw] {
        guard let rule = pathways.first(where: { $0.pathway == entry.pathway }) else {
            return [
                Flaw(.unknownWord, at: path + ["pathway"], entry.pathway, expected: pathways.map(\.pathway))
            ]
        }
        guard !rule.versions.contains(where: { $0.from == entry.version }) else { return [] }
        let days = rule.versions.map { "\($0.from)" }.joined(separator: ", ")
        return [
            .sentence(at: path + ["version"], "no version of \(entry.pathway) begins on this day: \(days)")
        ]
    }
}
