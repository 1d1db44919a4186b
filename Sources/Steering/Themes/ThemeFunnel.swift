import Kernel

/// How many themes came how far, and how long it took (Trichter).
public struct ThemeFunnel: Hashable, Sendable {
    /// One state of a theme.
    public struct Stage: Hashable, Sendable {
        public let state: ThemeState
        /// Themes that stand here now.
        public let now: Int
        /// Themes that came at least this far.
        public let reached: Int
        /// Half of those that went on stood here no longer, in days.
        public let medianDays: Int?
    }

    public let stages: [Stage]

    /// The steps of each theme, the first first.
    public init(_ histories: [[ThemeStep]]) {
        let furthest = histories.map { steps in steps.map(\.state.place).max() ?? 0 }
        stages = ThemeState.allCases.map { state in
            let stays = histories.flatMap { steps in
                zip(steps, steps.dropFirst()).filter { $0.state == state && $1.state.place > state.place }
                    .map { $0.enteredOn.days(until: $1.enteredOn) }
            }.sorted()
            return Stage(
                state: state,
                now: histories.count { $0.last?.state == state },
                reached: furthest.count { $0 >= state.place },
                medianDays: stays.isEmpty ? nil : stays[stays.count / 2]
            )
        }
    }

    /// How it stood at the end of a day.
    public init(_ histories: [[ThemeStep]], on day: Day) {
        self.init(histories.map { $0.filter { $0.enteredOn <= day } }.filter { !$0.isEmpty })
    }
}

/// The way of the themes through the boards at a glance (Trichter ansehen).
public struct ReadThemeFunnel: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("theme") }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> ThemeFunnel {
        ThemeFunnel(try stores.themes.histories(of: stores.themes.all()))
    }
}

extension ThemeStore {
    /// The steps of each that counts: what was merged into another or put aside does not.
    public func histories(of themes: [Theme]) throws -> [[ThemeStep]] {
        try themes.filter(\.isOpen).map { try steps(of: $0.id) }
    }
}
