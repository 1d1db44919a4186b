import Kernel

/// Which agencies hand over to which, how often, how long it takes and where it breaks (Netzwerkbild).
public struct ReadNetworkPicture: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("network") }

    public func answer(
        from stores: any NetworkFlowStores,
        for user: User,
        at moment: Moment
    ) throws -> NetworkPicture {
        let since = moment.day.beginningOfMonth.addingMonths(-12)
        return NetworkPicture(
            since: since,
            until: moment.day,
            counts: try stores.networkFlows.counts(since: since, until: moment.day),
            names: try stores.networkFlows.agencyNames()
        )
    }
}

/// What the page of the network shows.
public struct NetworkPicture: Sendable {
    public let since: Day
    public let until: Day
    /// Those with the most first; the withheld ones last.
    public let arrows: [NetworkArrow]
    private let names: [Organisation.ID: String]

    public init(since: Day, until: Day, counts: [HandOverCount], names: [Organisation.ID: String]) {
        self.since = since
        self.until = until
        self.names = names
        let pairs = Dictionary(grouping: counts.filter { $0.handedOver > 0 }) {
            Pair(from: $0.from, to: $0.to)
        }
        let name = { (id: Organisation.ID) in names[id] ?? "" }
        arrows = pairs.values.map { NetworkArrow($0) }.sorted { one, other in
            let (left, right) = (one.handedOver.exact ?? 0, other.handedOver.exact ?? 0)
            guard left == right else { return left > right }
            return (name(one.from), name(one.to)) < (name(other.from), name(other.to))
        }
    }

    public func name(of agency: Organisation.ID) -> String { names[agency] ?? "" }

    /// Everybody at either end of an arrow, by name.
    public var agencies: [Organisation.ID] {
        Set(arrows.flatMap { [$0.from, $0.to] }).sorted { name(of: $0) < name(of: $1) }
    }

    private struct Pair: Hashable {
        let from: Organisation.ID
        let to: Organisation.ID
    }
}
