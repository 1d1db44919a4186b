import Kernel

/// All that is known of one person and that rules may ask for, without name or number (Sachverhalt).
public struct Situation: Hashable, Sendable {
    public var born: UncertainDay
    public var entered: UncertainDay
    public var statuses: [StatusRecord]
    public var facts: [FactKey: [FactRecord]]

    public init(
        born: UncertainDay = .unknown,
        entered: UncertainDay = .unknown,
        statuses: [StatusRecord] = [],
        facts: [FactKey: [FactRecord]] = [:]
    ) {
        self.born = born
        self.entered = entered
        self.statuses = statuses
        self.facts = facts
    }

    public func adding(_ record: FactRecord, to key: FactKey) -> Situation {
        var situation = self
        situation.facts[key, default: []].append(record)
        return situation
    }

    /// What had been written down by a day: the second clock, beside the days the facts are about.
    public func asKnown(on day: Day) -> Situation {
        func known(_ recordedOn: Day?) -> Bool { recordedOn.map { $0 <= day } ?? true }
        return Situation(
            born: born,
            entered: entered,
            statuses: statuses.filter { known($0.recordedOn) },
            facts: facts.mapValues { $0.filter { known($0.recordedOn) } }.filter { !$0.value.isEmpty }
        )
    }

    /// The day of an event, certain or not; `nil` where nothing is recorded, `.some(nil)` where it never happened.
    func happened(_ key: FactKey) -> UncertainDay?? {
        if key == .born { return born == .unknown ? nil : .some(born) }
        if key == .entered { return entered == .unknown ? nil : .some(entered) }
        guard let record = facts[key]?.last else { return nil }
        switch record.value {
        case .happened(let day): return day == .unknown ? nil : .some(day)
        case .no: return .some(nil)
        default: return nil
        }
    }
}
