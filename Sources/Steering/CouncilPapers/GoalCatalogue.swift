import Kernel

/// The guiding goals a municipality has set itself, with the days between which they hold (Zielkatalog).
public struct GoalCatalogue: Codable, Hashable, Sendable {
    public struct Goal: Codable, Hashable, Sendable {
        public let code: String
        public let label: String
        /// What the goal is made up of (Teilziele).
        public let subGoals: [String]?
    }

    public let code: String
    public let title: String
    public let source: String
    public let from: Day
    public let until: Day?
    public let goals: [Goal]

    public func holds(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }

    /// The words of a goal, by its code.
    public func label(of code: String) -> String? { goals.first { $0.code == code }?.label }
}
