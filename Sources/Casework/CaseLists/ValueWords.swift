import Pathways

/// The ways of writing the values of sex, consent, status and topics, as the profile lists them.
struct ValueWords {
    private let words: [CaseListField: [String: String]]
    private let nothing: Set<String>
    private let nothingSigns: Set<String>

    init(_ profile: CaseListProfile) {
        words = profile.values.mapValues { values in
            var byKey: [String: String] = [:]
            for (value, written) in values {
                for word in written + [value] where byKey[TermText.key(word)] == nil || written.contains(word)
                {
                    byKey[TermText.key(word)] = value
                }
            }
            return byKey
        }
        nothing = Set(profile.emptyValues.map(TermText.key).filter { !$0.isEmpty })
        nothingSigns = Set(profile.emptyValues.filter { TermText.key($0).isEmpty })
    }

    func value(_ written: String, for field: CaseListField) -> String? {
        words[field]?[TermText.key(written)]
    }

    func meansNothing(_ written: String) -> Bool {
        if written.isEmpty { return true }
        if written.utf8.count > 20 { return false }
        return nothingSigns.contains(written) || nothing.contains(TermText.key(written))
    }
}
