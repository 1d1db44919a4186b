import Kernel

/// That a municipality shows its published figures to the state level, since when and by whom (Teilnahme).
public struct FigureSharing: Equatable, Sendable {
    public let agreedOn: Day
    public let agreedBy: String

    public init(agreedOn: Day, agreedBy: String) {
        self.agreedOn = agreedOn
        self.agreedBy = agreedBy
    }
}

/// One published value of one municipality, as its signed file would have it (geteilter Wert).
public struct SharedFigure: Hashable, Sendable {
    public let municipality: String
    /// Official key, five digits of a district; empty where it has none.
    public let officialKey: String
    /// The last day of the month as of which it is told.
    public let until: Day
    public let value: AggregateContent.Value

    public init(municipality: String, officialKey: String, until: Day, value: AggregateContent.Value) {
        self.municipality = municipality
        self.officialKey = officialKey
        self.until = until
        self.value = value
    }
}

/// Keeps what municipalities show to the state level (Speicher des Landesüberblicks).
public protocol SharedFigureStore {
    /// Of the user's municipality; nothing where it takes no part.
    func sharing() throws -> FigureSharing?
    func agree(on day: Day) throws
    /// Takes back everything that was shown.
    func withdraw() throws
    /// In place of whatever the user's municipality showed before; by the last day of each month.
    func show(_ contents: [Day: AggregateContent]) throws
    /// What the user's municipality shows, the latest month first.
    func shown() throws -> [SharedFigure]
    /// Of all municipalities that take part, by these indicators.
    func all(_ indicators: Set<String>) throws -> [SharedFigure]
    /// How many municipalities take part.
    func participants() throws -> Int
}

/// The stores that sharing and the state's view need (Speicher für den Landesüberblick).
public protocol SharedFigureStores: AggregateStores {
    var sharedFigures: any SharedFigureStore { get }
}

/// Why the state's view does not change (Ablehnung).
public enum SharingRefusal: String, Refusal, CaseIterable {
    case already, notSharing, notWhole

    public var kind: RefusalKind { .conflict }
    public var textKey: String { "stateOverview.refusal.\(rawValue)" }
}
