import Kernel
import Pathways

/// For whom the municipality's case management is meant (Zielgruppe); what is not written is not asked.
public struct TargetGroup: Decodable, Equatable, Sendable {
    public let minimumAge: Int?
    public let maximumAge: Int?
    /// At most so many years since the entry.
    public let maximumYearsOfStay: Int?
    public let titles: [ResidenceTitle]?
    public let towns: [String]?
    /// Nobody else leads a case of the person.
    public let noOtherCaseManagement: Bool?

    public init(
        minimumAge: Int? = nil,
        maximumAge: Int? = nil,
        maximumYearsOfStay: Int? = nil,
        titles: [ResidenceTitle]? = nil,
        towns: [String]? = nil,
        noOtherCaseManagement: Bool? = nil
    ) {
        self.minimumAge = minimumAge
        self.maximumAge = maximumAge
        self.maximumYearsOfStay = maximumYearsOfStay
        self.titles = titles
        self.towns = towns
        self.noOtherCaseManagement = noOtherCaseManagement
    }

    /// Each criterion with whether it is met and the fact that says so; explains, and never decides.
    public func findings(
        about details: RequestDetails,
        _ clarification: Clarification,
        agencies: [String],
        on day: Day
    ) -> [TargetGroupFinding] {
        [
            age(of: details.person, on: day), stay(of: details.person, on: day), title(of: details.need),
            town(of: details.need), otherCaseManagement(clarification, agencies),
        ].compactMap(\.self)
    }

    private func age(of person: PersonDetails, on day: Day) -> TargetGroupFinding? {
        guard minimumAge != nil || maximumAge != nil else { return nil }
        guard let years = Age.years(on: day, born: person.birth) else {
            return TargetGroupFinding(.age, .unknown, nil)
        }
        let wanted = (minimumAge ?? 0)...max(minimumAge ?? 0, maximumAge ?? 200)
        return TargetGroupFinding(.age, Self.standing(of: years, in: wanted), .years(years))
    }

    // "At most three years" still holds on the third anniversary of the entry.
    private func stay(of person: PersonDetails, on day: Day) -> TargetGroupFinding? {
        guard let maximum = maximumYearsOfStay else { return nil }
        guard let earliest = person.entry.earliest, let latest = person.entry.latest,
            let years = Age.years(on: day, born: person.entry)
        else { return TargetGroupFinding(.lengthOfStay, .unknown, nil) }
        let ends = [earliest, latest].map { Deadline.after(event: $0, .years(maximum)) }
        let standing: TargetGroupFinding.Standing =
            day <= ends[0] ? .met : day > ends[1] ? .notMet : .unknown
        return TargetGroupFinding(
            .lengthOfStay,
            standing,
            .years(max(0, years.lowerBound)...years.upperBound)
        )
    }

    private func title(of need: RequestNeed) -> TargetGroupFinding? {
        guard let titles else { return nil }
        guard let title = need.title else { return TargetGroupFinding(.residenceTitle, .unknown, nil) }
        return TargetGroupFinding(
            .residenceTitle,
            titles.contains(title) ? .met : .notMet,
            .title(title)
        )
    }

    private func town(of need: RequestNeed) -> TargetGroupFinding? {
        guard let towns else { return nil }
        guard !need.town.isEmpty else { return TargetGroupFinding(.town, .unknown, nil) }
        let lives = towns.contains { $0.lowercased() == need.town.lowercased() }
        return TargetGroupFinding(.town, lives ? .met : .notMet, .town(need.town))
    }

    private func otherCaseManagement(
        _ clarification: Clarification,
        _ agencies: [String]
    ) -> TargetGroupFinding? {
        guard noOtherCaseManagement == true else { return nil }
        let found = clarification.checks.filter { $0.answer == .yes }.map(\.agency)
        if !found.isEmpty { return TargetGroupFinding(.otherCaseManagement, .notMet, .agencies(found)) }
        let denied = agencies.allSatisfy { clarification.check(of: $0)?.answer == .no }
        return TargetGroupFinding(.otherCaseManagement, denied ? .met : .unknown, nil)
    }

    private static func standing(
        of years: ClosedRange<Int>,
        in wanted: ClosedRange<Int>
    ) -> TargetGroupFinding.Standing {
        if wanted.contains(years.lowerBound), wanted.contains(years.upperBound) { return .met }
        return wanted.overlaps(years) ? .unknown : .notMet
    }
}

/// One criterion of the target group, held against what is known (Prüfung der Zielgruppe).
public struct TargetGroupFinding: Equatable, Sendable {
    public enum Criterion: String, CaseIterable, Sendable {
        case age, lengthOfStay, residenceTitle, town, otherCaseManagement
    }

    public enum Standing: String, CaseIterable, Sendable {
        case met, notMet, unknown
    }

    /// What was known and used.
    public enum Fact: Equatable, Sendable {
        case years(ClosedRange<Int>)
        case title(ResidenceTitle)
        case town(String)
        case agencies([String])
    }

    public let criterion: Criterion
    public let standing: Standing
    /// `nil` where nothing is known.
    public let fact: Fact?

    public init(_ criterion: Criterion, _ standing: Standing, _ fact: Fact?) {
        self.criterion = criterion
        self.standing = standing
        self.fact = fact
    }
}
