import Kernel

/// From which law the person must live on these days (Erwartung zum Rechtskreis).
///
/// Of an open answer every regime that comes into question is named, and everything that must be settled.
public struct RegimeExpectation: Decodable, Sendable {
    /// First day; the answer holds from exactly this day on.
    public let from: Day
    /// Last day; left out where the answer does not end.
    public let until: Day?
    public let state: RegimeAnswer.State?
    public let regimes: [BenefitRegime]
    public let missing: [FactKey]?
    public let judge: [String]?
    public let contested: [String]?
}

/// A switch that must be found, with its tasks (erwarteter Wechsel).
public struct SwitchExpectation: Decodable, Sendable {
    /// The first day of the new regime.
    public let on: Day
    /// What made it change, where that lies before.
    public let event: Day?
    public let direction: RegimeSwitch.Direction
    /// All tasks of the switch where any are named; with the day where one is given.
    public let tasks: [TaskExpectation]?
}

/// A task at a switch (erwartete Aufgabe).
public struct TaskExpectation: Decodable, Sendable {
    public let task: String
    public let due: Day?
    /// Facts that decide whether it is asked at all.
    public let missing: [FactKey]?
}

extension Example {
    var expectsRegimes: Bool { !expectRegimes.isEmpty || !expectSwitches.isEmpty }
}
