/// Two persons of one list who may be the same (mögliche Dublette).
public struct PossibleDouble: Codable, Hashable, Sendable {
    /// Places in `CaseListReading.persons`, the earlier one first.
    public let first: Int
    public let second: Int
    /// Names the sentence that says why, `caseLists.double.<reason>`.
    public let reason: String

    public init(first: Int, second: Int, reason: String) {
        self.first = first
        self.second = second
        self.reason = reason
    }
}

/// Finds persons of a list who may be the same; the way names are compared is not the list's business.
public protocol PossibleDoubles: Sendable {
    func find(among persons: [PersonDraft]) -> [PossibleDouble]
}
