import Kernel

/// Somebody who does another's work while they are away, on these days and no others (Vertretung).
public struct Deputy: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<Deputy>
    public let municipality: Municipality.ID
    public let forUser: Account.ID
    public let byUser: Account.ID
    public let fromOn: Day
    public let untilOn: Day

    /// At most a year: a longer absence is a change of responsibility.
    public static let longestDays = 366

    public init(
        id: Identifier<Deputy> = .new(),
        municipality: Municipality.ID,
        forUser: Account.ID,
        byUser: Account.ID,
        period: Period
    ) throws(DeputyRefusal) {
        guard forUser != byUser else { throw .oneself }
        guard let until = period.until, let length = period.length, length <= Self.longestDays else {
            throw .tooLong
        }
        self.id = id
        self.municipality = municipality
        self.forUser = forUser
        self.byUser = byUser
        fromOn = period.from
        untilOn = until
    }

    /// Another organisation would see cases without a release, so a deputy works at the same one.
    func check(_ account: Account, isColleagueOf organisation: Organisation.ID) throws(DeputyRefusal) {
        guard account.active, account.user.may(.leadCases) else { throw .notActive }
        guard account.organisation == organisation else { throw .otherOrganisation }
    }
}

/// Why somebody cannot be a deputy.
public enum DeputyRefusal: Refusal, Equatable {
    case oneself
    case tooLong
    case notActive
    case otherOrganisation
    case arrangedForOneself
    case notFound

    public var kind: RefusalKind { self == .notFound ? .notFound : .invalid }

    public var textKey: String {
        switch self {
        case .oneself: "accounts.deputy.oneself"
        case .tooLong: "accounts.deputy.tooLong"
        case .notActive: "accounts.deputy.notActive"
        case .arrangedForOneself: "accounts.deputy.arrangedForOneself"
        case .otherOrganisation: "accounts.deputy.otherOrganisation"
        case .notFound: "accounts.deputy.notFound"
        }
    }

    public var textValues: [String: String] { ["days": "\(Deputy.longestDays)"] }
    public var field: String? { self == .tooLong ? "untilOn" : "byUser" }
}
