import Kernel

/// All that decides what may leave a case: its releases, its consent, its household (Grundlage der Weitergabe).
public struct SharingBasis: Equatable, Sendable {
    public let releases: [Release]
    public let consent: ConsentStanding
    public let isOpen: Bool
    public let household: [Person.ID]
    /// Releases that open no shared file yet, because a referral under them is not accepted.
    public let heldBack: Set<Release.ID>

    public init(
        releases: [Release],
        consent: ConsentStanding,
        isOpen: Bool,
        household: [Person.ID],
        heldBack: Set<Release.ID> = []
    ) {
        self.releases = releases
        self.consent = consent
        self.isOpen = isOpen
        self.household = household
        self.heldBack = heldBack
    }

    /// The releases that hold on a day: within their time, not withdrawn, not replaced by a later one.
    ///
    /// Without a valid consent nothing is shared, nor from a case that is closed: the occasion has ended.
    public func holding(on day: Day) -> [Release] {
        guard isOpen, case .valid = consent else { return [] }
        return releases.filter { $0.isValid(on: day) && !isSuperseded($0, on: day) }
    }

    // A release that was replaced does not come back when the later one is withdrawn:
    // the person said no, not "as before".
    public func isSuperseded(_ release: Release, on day: Day) -> Bool {
        releases.contains { $0.supersedesId == release.id && $0.details.period.from <= day }
    }

    public func successor(of release: Release) -> Release? {
        releases.first { $0.supersedesId == release.id }
    }

    /// What an organisation may know of this case on a day, and why.
    public func knowledge(
        of organisation: Organisation.ID,
        on day: Day,
        by way: ReleasedKnowledge.Way = .telling
    ) -> ReleasedKnowledge {
        let grounds = holding(on: day).filter { release in
            release.details.recipientId == organisation && release.details.direction.tells
                && (way == .telling || release.details.kind == .release && !heldBack.contains(release.id))
        }
        return ReleasedKnowledge(organisation: organisation, household: household, grounds: grounds)
    }

    /// What an organisation may be asked for on a day, and why.
    public func questions(to organisation: Organisation.ID, on day: Day) -> ReleasedKnowledge {
        let grounds = holding(on: day).filter {
            $0.details.recipientId == organisation && $0.details.direction.asks
        }
        return ReleasedKnowledge(organisation: organisation, household: household, grounds: grounds)
    }
}
