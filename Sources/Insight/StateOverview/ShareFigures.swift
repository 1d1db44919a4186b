import Kernel

/// The municipality takes part in the state's view from now on (Teilnahme am Landesüberblick).
public struct AgreeToStateOverview: Action {
    public static let permission = Permission.shareFigures

    public init() {}

    public var subject: Subject { .all("stateOverview") }

    public func run(in stores: any SharedFigureStores, by user: User, at moment: Moment) throws {
        guard try stores.indicators.reach() == .whole else { throw SharingRefusal.notWhole }
        guard try stores.sharedFigures.sharing() == nil else { throw SharingRefusal.already }
        try stores.sharedFigures.agree(on: moment.day)
        try stores.sharedFigures.show(SharedMonths.contents(stores, moment))
    }
}

/// The municipality takes part no more; what it showed is gone at once (Teilnahme beenden).
public struct WithdrawFromStateOverview: Action {
    public static let permission = Permission.shareFigures

    public init() {}

    public var subject: Subject { .all("stateOverview") }

    public func run(in stores: any SharedFigureStores, by user: User, at moment: Moment) throws {
        guard try stores.indicators.reach() == .whole else { throw SharingRefusal.notWhole }
        guard try stores.sharedFigures.sharing() != nil else { throw SharingRefusal.notSharing }
        try stores.sharedFigures.withdraw()
    }
}

/// Works out anew what a municipality shows, once a month has passed; the server does so by itself (Fortschreibung).
///
/// With all corrections until then, and not before the month is over: two states of the same month side by side
/// would show what changed between them.
public struct RenewSharedFigures: Action {
    public static let permission = Permission.seeFigures

    public init() {}

    public var subject: Subject { .all("stateOverview") }

    /// Says whether there was anything to do.
    public func run(in stores: any SharedFigureStores, by user: User, at moment: Moment) throws -> Bool {
        guard try stores.sharedFigures.sharing() != nil else { return false }
        let last = FigurePeriod.wholeMonths(1, before: moment.day).until
        guard try stores.sharedFigures.shown().first?.until != last else { return false }
        try stores.sharedFigures.show(SharedMonths.contents(stores, moment))
        return true
    }
}

/// What a municipality sees of its own part: whether it takes part, and what is shown (eigene Teilnahme).
public struct ReadOwnSharing: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("stateOverview") }

    public func answer(
        from stores: any SharedFigureStores,
        for user: User,
        at moment: Moment
    ) throws -> OwnSharing {
        let sharing = try stores.sharedFigures.sharing()
        let shown = try stores.sharedFigures.shown()
        let latest = shown.first?.until
        let isWhole = try stores.indicators.reach() == .whole
        let would = try sharing == nil && isWhole ? OwnAggregate(stores, moment.day).content() : nil
        return OwnSharing(
            sharing: sharing,
            isWhole: isWhole,
            until: latest ?? FigurePeriod.wholeMonths(1, before: moment.day).until,
            values: would?.values ?? shown.filter { $0.until == latest }.map(\.value),
            indicators: stores.indicators.catalogue.indicators
        )
    }
}

/// Whether a municipality takes part, and what is shown of it or would be (eigene Teilnahme).
public struct OwnSharing: Sendable {
    public let sharing: FigureSharing?
    /// The user speaks for the whole municipality, not for one organisation or town in it.
    public let isWhole: Bool
    public let until: Day?
    public let values: [AggregateContent.Value]
    public let indicators: [IndicatorDefinition]
}

/// The last twelve states of a municipality's figures, each as it could be handed on as a file (Monatsstände).
enum SharedMonths {
    static let count = 12

    /// What happened is of the last year that was over then: the month says as of when, not of which days.
    static func contents(_ stores: any SharedFigureStores, _ moment: Moment) throws -> [Day: AggregateContent]
    {
        let months = FigurePeriod.wholeMonths(1, before: moment.day).series(count).map(\.until)
        return try Dictionary(
            uniqueKeysWithValues: months.map { ($0, try OwnAggregate(stores, $0).content()) }
        )
    }
}
