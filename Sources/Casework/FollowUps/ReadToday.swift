import Kernel
import Pathways

/// What is due for a user: follow-ups and everything that runs out within the horizon of the profile (Heute).
public struct ReadToday: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let share: Today.Share

    public init(_ share: Today.Share = .all) {
        self.share = share
    }

    public var subject: Subject { .all("today") }

    public func answer(from stores: any CaseworkStores, for user: User, at moment: Moment) throws -> Today {
        let items = try Today.items(from: stores, at: moment)
        return Today(
            day: moment.day,
            share: share,
            items: items.filter { share.includes($0, for: user) },
            colleagues: try stores.followUps.colleagues(),
            rulebook: stores.rulebook,
            profile: stores.profile
        )
    }
}

/// What the page "Heute" shows.
public struct Today: Sendable {
    /// Whose tasks are shown.
    public enum Share: String, CaseIterable, Sendable {
        case all, own, deputy

        func includes(_ item: DueItem, for user: User) -> Bool {
            switch self {
            case .all: true
            case .own: item.responsibleId == user.id
            case .deputy: item.responsibleId.map { $0 != user.id } ?? false
            }
        }
    }

    /// When something is due, seen from today.
    public enum Group: String, CaseIterable, Sendable {
        case overdue, today, week, later
    }

    public let day: Day
    public let share: Share
    /// The earliest first.
    public let items: [DueItem]
    public let colleagues: [Colleague]
    /// Names the pathways that open and close.
    public let rulebook: Rulebook
    let profile: CaseworkProfile

    /// The pair of legal spheres in words: `AsylbLG → SGB II`.
    public func spheres(of code: String, in language: String) -> String {
        code.split(separator: "-").map {
            profile.label(of: LegalSphere(rawValue: String($0)), in: language)
        }.joined(separator: " → ")
    }

    public func items(of group: Group) -> [DueItem] {
        items.filter { item in
            switch group {
            case .overdue: item.dueOn < day
            case .today: item.dueOn == day
            case .week: item.dueOn > day && item.dueOn <= day.adding(days: 7)
            case .later: item.dueOn > day.adding(days: 7)
            }
        }
    }

    static func items(from stores: any CaseworkStores, at moment: Moment) throws -> [DueItem] {
        try stores.profile.dueWindows(on: moment.day)
            .flatMap { window in
                try stores.followUps.due(within: window, answerDays: stores.profile.intake.answerDays)
            }
            .sorted { ($0.dueOn, $0.caseNumber, $0.recordId) < ($1.dueOn, $1.caseNumber, $1.recordId) }
    }
}
