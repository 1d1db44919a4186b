import Kernel

/// One line of the waiting list (Warteliste).
public struct RequestListEntry: Codable, Equatable, Sendable, Identifiable {
    public let id: CaseRequest.ID
    public let number: String
    /// Names and place; `nil` where the household is protected by now.
    public let familyName: String?
    public let givenName: String?
    public let originalName: String?
    public let town: String?
    public let office: String
    public let receivedOn: Day
    public let takenByName: String?
    public let result: RequestResult?
    public let decidedOn: Day?

    /// `nil` where the household is protected.
    public var personName: String? {
        let latin = [givenName, familyName].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        return latin.isEmpty ? originalName : latin
    }

    public func age(on today: Day) -> Int {
        max(0, receivedOn.days(until: decidedOn ?? today))
    }
}

/// Which requests a list shows; without anything said, all within sight that wait for a decision.
public struct RequestFilter: Equatable, Sendable {
    public enum Standing: String, CaseIterable, Sendable { case open, untaken, decided, all }

    public let standing: Standing
    public let town: String?
    public let office: Organisation.ID?

    public init(standing: Standing = .open, town: String? = nil, office: Organisation.ID? = nil) {
        self.standing = standing
        self.town = town
        self.office = office
    }
}
