import Kernel

extension EventLog {
    /// Without what is to happen after this day.
    public func until(_ day: Day) -> EventLog {
        let end = Int64(day.number + 1) * Self.day
        return times.contains { $0 >= end } ? eventsWithin(Int64.min..<end) : self
    }
}

/// Takes what happened in all cases within reach out of the database, without anything that leads back to one.
///
/// Small counts are in it: it is for working out figures and for whoever keeps the installation, never for a page.
public struct ReadChainLog: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let town: String?

    public init(town: String? = nil) {
        self.town = town
    }

    public var subject: Subject { .all("chains") }

    public func answer(from stores: any ChainLogStores, for user: User, at moment: Moment) throws -> EventLog
    {
        try stores.chainLog.log(town: town)
    }
}
