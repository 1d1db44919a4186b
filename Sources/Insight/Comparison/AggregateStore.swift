import Kernel

/// Keeps the files of other municipalities and signs one's own (Speicher der Aggregatdateien).
public protocol AggregateStore {
    /// Name and official key of the user's municipality.
    func municipality() throws -> (name: String, officialKey: String)
    /// The file as it travels; refuses where there is no key of one's own yet.
    func signed(_ content: AggregateContent) throws -> [UInt8]
    /// The content, where a known partner signed exactly these bytes.
    func verified(_ bytes: [UInt8]) throws -> AggregateFile
    func add(_ file: AggregateFile, by user: User) throws
    /// The latest of each municipality.
    func all() throws -> [AggregateContent]
}

/// The stores that the comparison needs (Speicher für den Vergleich).
public protocol AggregateStores: IndicatorStores {
    var aggregates: any AggregateStore { get }
}

/// One's own values, signed, for other municipalities (eigene Werte weitergeben).
public struct ExportAggregate: Action {
    public static let permission = Permission.seeFigures

    public init() {}

    public var subject: Subject { .all("aggregate") }

    public func run(in stores: any AggregateStores, by user: User, at moment: Moment) throws -> [UInt8] {
        try stores.aggregates.signed(OwnAggregate(stores, moment.day).content())
    }
}

/// Takes in the signed values of another municipality (Werte einer anderen Kommune einlesen).
public struct ImportAggregate: Action {
    public static let permission = Permission.organiseStaff

    public let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var subject: Subject { .all("aggregate") }

    public func run(
        in stores: any AggregateStores,
        by user: User,
        at moment: Moment
    ) throws -> AggregateContent {
        let file = try stores.aggregates.verified(bytes)
        try stores.aggregates.add(file, by: user)
        return file.content
    }
}

/// Where one's own municipality stands among others, by one indicator (Vergleich).
public struct ReadComparison: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    /// The first that can be compared where it is left out.
    public let key: String?

    public init(_ key: String?) {
        self.key = key
    }

    public var subject: Subject { Subject("aggregate", key ?? "") }

    public func answer(
        from stores: any AggregateStores,
        for user: User,
        at moment: Moment
    ) throws -> Comparison {
        let catalogue = stores.indicators.catalogue
        let indicator = try catalogue.comparable(key)
        let own = try OwnAggregate(stores, moment.day).content()
        return Comparison(
            indicator: indicator,
            comparable: catalogue.comparable,
            own: own,
            others: try stores.aggregates.all()
        )
    }
}

/// What the user's municipality may tell of itself (eigene Werte).
struct OwnAggregate {
    private let stores: any AggregateStores
    private let day: Day

    /// As it stands with the last whole month before the day.
    init(_ stores: any AggregateStores, _ day: Day) {
        self.stores = stores
        self.day = day
    }

    func content() throws -> AggregateContent {
        let store = stores.indicators
        let period = FigurePeriod.lastYear(before: day)
        let values = try store.catalogue.indicators.compactMap { indicator -> AggregateContent.Value? in
            let question = IndicatorQuestion(indicator.key, [indicator.latest(before: day)])
            let answer = try store.kept(question) { try IndicatorWork(question, store).answer() }
            return answer.latest.map { AggregateContent.Value($0, of: indicator) }
        }
        let (name, key) = try stores.aggregates.municipality()
        return AggregateContent(municipality: name, officialKey: key, period: period, values: values)
    }
}
