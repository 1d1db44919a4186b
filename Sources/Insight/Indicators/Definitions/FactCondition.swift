import Kernel

/// What must be so of a case for it to count (Bedingung an Fallfakten).
///
/// `is` and `isNot` take values; `duldung*` means every value that begins so.
public struct FactCondition: Decodable, Hashable, Sendable {
    /// When the fact must hold, seen from the day or the period asked for.
    public enum Time: String, Decodable, CaseIterable, Sendable {
        /// On the day, or on the last day of the period.
        case onDay
        /// On the day the case was opened.
        case atStart
        /// It began in the period.
        case inPeriod
        /// It ended in the period.
        case endedInPeriod
        /// It held on a day of the period.
        case duringPeriod
        /// It began on the day or before.
        case before
        case always
    }

    public let fact: CaseFactKind
    public let `is`: [String]?
    public let isNot: [String]?
    public let when: Time?
    /// It must have held so many years in all until the day.
    public let years: Int?
    /// It must have taken no more days from its first to its last.
    public let withinDays: Int?
    /// Its number must be so large, and no larger.
    public let atLeast: Int?
    public let atMost: Int?

    public init(
        _ fact: CaseFactKind,
        is values: [String]? = nil,
        when: Time? = nil,
        years: Int? = nil,
        withinDays: Int? = nil
    ) {
        self.fact = fact
        self.is = values
        self.when = when
        self.years = years
        self.withinDays = withinDays
        (isNot, atLeast, atMost) = (nil, nil, nil)
    }
}
