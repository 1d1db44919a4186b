import Kernel

/// A post that is paid out of one of the three blocks (Personalstelle).
public struct StaffPost: Codable, Equatable, Sendable, Identifiable {
    public let id: Identifier<StaffPost>
    public private(set) var details: StaffPostDetails
    public private(set) var course: PostCourse
    public private(set) var revision: Revision

    public init(_ details: StaffPostDetails, course: PostCourse = PostCourse()) throws(StaffPostRefusal) {
        id = .new()
        self.details = details
        self.course = course
        revision = .first
        try check()
    }

    public init(
        id: Identifier<StaffPost>,
        _ details: StaffPostDetails,
        course: PostCourse,
        revision: Revision
    ) {
        self.id = id
        self.details = details
        self.course = course
        self.revision = revision
    }

    public mutating func change(to details: StaffPostDetails) throws(StaffPostRefusal) {
        self.details = details
        revision = revision.next
        try check()
    }

    public mutating func add(_ entry: PostEntry) throws(StaffPostRefusal) {
        switch entry {
        case .occupancy(let share): course.occupancies.append(share)
        case .funding(let share): course.fundings.append(share)
        case .cost(let sum): course.costs.append(sum)
        case .transfer(let sum): course.transfers.append(sum)
        }
        revision = revision.next
        try check()
    }

    public mutating func remove(_ entry: PostEntry) {
        switch entry {
        case .occupancy(let share): course.occupancies.removeAll { $0 == share }
        case .funding(let share): course.fundings.removeAll { $0 == share }
        case .cost(let sum): course.costs.removeAll { $0 == sum }
        case .transfer(let sum): course.transfers.removeAll { $0 == sum }
        }
        revision = revision.next
    }

    // § 9 Abs. 4 TIntG: a share of a post is paid once in a month, whoever pays.
    private func check() throws(StaffPostRefusal) {
        let limit = details.fullTimeEquivalent
        guard course.occupancies.count + course.fundings.count + course.costs.count <= 400 else {
            throw .tooManyEntries
        }
        if let day = PostCourse.overfilled(course.occupancies, beyond: limit) { throw .overfilled(day) }
        if let day = PostCourse.overfilled(course.fundings, beyond: limit) { throw .paidTwice(day) }
    }
}

extension StaffPost {
    /// The first day on which somebody holds more than a full-time post on this one and others together.
    func overworked(_ label: String, beside others: [StaffPost]) -> Day? {
        let shares = ([self] + others).flatMap(\.course.occupancies).filter { $0.label == label }
        return PostCourse.overfilled(shares, beyond: .fullTime)
    }

    func holds(_ label: String, on day: Day) -> Bool {
        course.occupancies.contains { $0.label == label && $0.covers(day) }
    }
}

/// One entry of a post's course.
public enum PostEntry: Hashable, Sendable {
    case occupancy(PostShare), funding(PostShare)
    case cost(YearlySum), transfer(YearlySum)
}

/// What is written down about a post (Angaben zur Stelle).
public struct StaffPostDetails: Codable, Equatable, Sendable {
    public let block: FundingBlock
    /// The number of the post in the plan of posts.
    public let code: String
    public let title: String
    public let employer: String
    /// The money goes on to the employer, a welfare organisation or a member town (Weiterleitung).
    public let isPassedOn: Bool
    public let fullTimeEquivalent: FullTimeEquivalent

    public init(
        block: FundingBlock,
        code: String,
        title: String,
        employer: (name: String, isPassedOn: Bool),
        fullTimeEquivalent: FullTimeEquivalent
    ) throws(StaffPostRefusal) {
        self.block = block
        self.code = code.trimmedWhitespace
        self.title = title.trimmedWhitespace
        self.employer = employer.name.trimmedWhitespace
        isPassedOn = employer.isPassedOn
        self.fullTimeEquivalent = fullTimeEquivalent
        guard (1...40).contains(self.code.count) else { throw .codeMissing }
        guard (1...120).contains(self.title.count) else { throw .titleMissing }
        guard (1...120).contains(self.employer.count) else { throw .employerMissing }
        guard fullTimeEquivalent > .none, fullTimeEquivalent.thousandths <= 1000 else { throw .shareMissing }
    }
}
