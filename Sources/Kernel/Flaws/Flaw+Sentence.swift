extension Flaw: CustomStringConvertible {
    /// `line 12, „gates.evaluation“: …` in English, for the command line.
    public var description: String {
        let place = [line.map { "line \($0)" }, path.isEmpty ? nil : "„\(path.joined(separator: "."))“"]
        let found = place.compactMap { $0 }.joined(separator: ", ")
        return found.isEmpty ? sentence : found + ": " + sentence
    }

    private var sentence: String {
        switch kind {
        case .unreadable:
            "this is not YAML that can be read (\(word)); look at indentation, colons and quotes"
        case .unknownKey: "this key is not known. \(proposal)"
        case .missingKey: "the key „\(word)“ is missing; add it"
        case .wrongType: "„\(word)“ does not fit; expected is \(expected.joined(separator: ", "))"
        case .emptyText: "nothing stands here; write a value or take the key out"
        case .emptyList: "the list is empty; name at least one entry or take the key out"
        case .usedTwice: "„\(word)“ stands here twice; keep one or rename the other"
        case .unknownWord: "„\(word)“ is not known here. \(proposal)"
        case .outOfRange:
            "„\(word)“ is not possible here; write a number from \(expected.joined(separator: " to "))"
        case .stillUsed:
            "„\(word)“ is named by \(expected.first ?? "some") cases and cannot vanish; write retired: true instead"
        case .notFitting: expected.first ?? "„\(word)“ does not fit; see the README of this folder"
        }
    }

    private var proposal: String {
        if let suggestion { return "Did you mean „\(suggestion)“?" }
        return "Possible: " + expected.joined(separator: ", ")
    }
}
