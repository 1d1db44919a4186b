import Kernel

/// Who answers for an entry of the directory, and until when it counts as right (Verantwortung für einen Eintrag).
public struct EntryState: Equatable, Sendable {
    /// The organisation that keeps the entry up to date.
    public let ownerId: Organisation.ID
    public let reviewOn: Day
    public let confirmedOn: Day
    public let confirmedBy: User.ID?

    public init(ownerId: Organisation.ID, reviewOn: Day, confirmedOn: Day, confirmedBy: User.ID?) {
        self.ownerId = ownerId
        self.reviewOn = reviewOn
        self.confirmedOn = confirmedOn
        self.confirmedBy = confirmedBy
    }

    /// After the day of its review nobody has said that it is still right.
    public func isStale(on day: Day) -> Bool { reviewOn < day }

    /// The same entry, said to be right by somebody on a day.
    public func confirmed(by user: User, on day: Day, months: Int) -> EntryState {
        EntryState(
            ownerId: ownerId,
            reviewOn: Self.review(after: day, months: months),
            confirmedOn: day,
            confirmedBy: user.id
        )
    }

    static func review(after day: Day, months: Int) -> Day {
        let month = day.year * 12 + day.month - 1 + months
        return Day.clamped(year: month / 12, month: month % 12 + 1, day: day.day)
    }
}

/// Whether somebody may change an entry of the directory: the owner's people theirs, coordination every one.
enum EntryKeeping {
    static func mayChange(_ owner: Organisation.ID, _ user: User) -> Bool {
        user.may(.keepWholeDirectory) || (user.may(.keepDirectory) && owner == user.organisation)
    }

    static func require(_ owner: Organisation.ID, _ user: User) throws(DirectoryRefusal) {
        guard mayChange(owner, user) else { throw .notOwner }
    }
}
