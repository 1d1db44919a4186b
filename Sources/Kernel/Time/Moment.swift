/// When something happens: the instant, and the German calendar day it falls on.
public struct Moment: Hashable, Sendable {
    public let instant: Instant
    public let day: Day

    public init(_ instant: Instant) {
        self.instant = instant
        day = instant.day
    }
}

/// Tells the time; tests bring their own.
public struct Clock: Sendable {
    private let read: @Sendable () -> Instant

    public init(_ read: @escaping @Sendable () -> Instant) {
        self.read = read
    }

    public static let system = Clock { Instant.now() }

    public var now: Moment { Moment(read()) }
}
