import Kernel

/// What one post was in one year: held by months, due from the flat rate, cost and passed on (Stelle im Jahr).
///
/// A month that is begun or ended midway counts by its calendar days; a whole month is a twelfth of the year.
public struct PostYear: Sendable {
    public let post: StaffPost
    public let months: [PostMonth]
    public let flat: Money?
    public let cost: Money?
    /// Only for posts whose money is passed on.
    public let transfer: Money?

    /// What the employer has to add: cost minus flat rate (Fehlbetrag).
    public var shortfall: Money? {
        guard let cost, let flat else { return nil }
        return cost - flat
    }

    /// The year's posts, rounded so that they add up to the sums of the year.
    public static func all(_ posts: [StaffPost], at rates: FlatRates, in year: Int) -> [PostYear] {
        let exact = posts.map { ExactPostYear($0, at: rates, in: year) }
        let flats = split(exact.map(\.flat)), costs = split(exact.map(\.cost))
        let transfers = split(exact.map(\.transfer))
        return exact.indices.map { place in
            PostYear(
                post: posts[place],
                months: exact[place].months,
                flat: flats[place],
                cost: costs[place],
                transfer: transfers[place]
            )
        }
    }

    private static func split(_ amounts: [ExactAmount?]) -> [Money?] {
        var parts = ExactAmount.split(amounts.compactMap(\.self))[...]
        return amounts.map { $0 == nil ? nil : parts.popFirst() }
    }
}

/// How much of a post was held and paid for in one month (Stellenmonat).
public struct PostMonth: Hashable, Sendable {
    public let month: Int
    /// Thousandths of a full-time post, on average over the days of the month.
    public let occupied: FullTimeEquivalent
    public let isVacant: Bool
}

/// The sums of a post's year before they are rounded; nothing where a rate or cost is not known.
struct ExactPostYear {
    private(set) var months: [PostMonth] = []
    private(set) var flat: ExactAmount? = .zero
    private(set) var cost: ExactAmount? = .zero
    private(set) var transfer: ExactAmount?

    init(_ post: StaffPost, at rates: FlatRates, in year: Int) {
        transfer = post.details.isPassedOn ? .zero : nil
        for month in 1...12 {
            let length = Day.length(ofMonth: month, in: year)
            var sum = 0
            for day in (1...length).compactMap({ Day(year: year, month: month, day: $0) }) {
                sum += post.course.occupied(on: day).thousandths
                add(post, at: rates, on: day)
            }
            let average = FullTimeEquivalent(thousandths: (sum + length / 2) / length)
            months.append(PostMonth(month: month, occupied: average, isVacant: sum == 0))
        }
    }

    private mutating func add(_ post: StaffPost, at rates: FlatRates, on day: Day) {
        let held = post.course.occupied(on: day)
        guard held > .none else { return }
        let byUs = post.course.paid(on: day) { $0 == PostCourse.integrationManagement }
        let byOthers = post.course.paid(on: day) { $0 != PostCourse.integrationManagement }
        let free = FullTimeEquivalent(thousandths: max(0, held.thousandths - byOthers.thousandths))
        let paid = min(byUs, free)
        let rate = rates.rate(of: post.details.block, on: day)
        Self.add(rate, paid, on: day, to: &flat)
        Self.add(post.course.cost(on: day), held, on: day, to: &cost)
        if post.details.isPassedOn {
            Self.add(post.course.transfer(on: day) ?? rate, paid, on: day, to: &transfer)
        }
    }

    // One day without a known sum makes the sum of the year unknown; it is not counted as nothing.
    private static func add(
        _ yearly: Money?,
        _ share: FullTimeEquivalent,
        on day: Day,
        to sum: inout ExactAmount?
    ) {
        guard share > .none else { return }
        sum = yearly.flatMap { yearly in sum.map { $0 + ExactAmount(yearly: yearly, share: share, on: day) } }
    }
}
