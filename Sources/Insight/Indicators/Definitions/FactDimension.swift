import Kernel

/// By what cases are told apart, as it stands in its file (Merkmal).
public struct FactDimension: Decodable, Hashable, Sendable, Checked {
    public enum Reading: String, Decodable, CaseIterable, Sendable {
        /// The value itself, or the group it belongs to.
        case value
        /// The number; years since the year that the number is; years since the first day.
        case number, age, yearsSince
    }

    /// Values that count as one: a list, or numbers from and until.
    public struct Group: Decodable, Hashable, Sendable {
        public let code: String
        public let de: String
        public let en: String
        public let values: [String]?
        public let from: Int?
        public let until: Int?

        public func label(in language: String) -> String { language == "en" ? en : de }
    }

    /// Where the words for values come from that have no group.
    public enum Words: String, Decodable, CaseIterable, Sendable {
        case agency, town, domain, reason, accessPath, observation, plain
    }

    public let key: String
    public let names: IndicatorWords
    public let fact: CaseFactKind
    public let when: FactCondition.Time
    public let reading: Reading
    public let groups: [Group]?
    public let words: Words?
    /// Single facts are told apart by their own value, not by that of their case.
    public let perEntry: Bool?

    var isOfEntry: Bool { perEntry == true }

    public var flaws: [Flaw] {
        if reading != .value, groups == nil { return [Flaw(.missingKey, at: [], "groups")] }
        if groups == nil, words == nil { return [Flaw(.missingKey, at: [], "words")] }
        return []
    }

    /// The group of a number.
    func group(of number: Int) -> Int? {
        groups?.firstIndex { ($0.from ?? .min) <= number && number <= ($0.until ?? .max) }
    }
}
