/// Where a referral stands between the agency that sends and the one that receives (Stand der Vermittlung).
public enum ReferralState: String, Codable, CaseIterable, Sendable {
    case proposed, accepted, declined, begun, completed, brokenOff, reported, withdrawn

    /// The one table of what may follow; docs/states.md repeats it.
    public var reachable: Set<ReferralState> {
        switch self {
        case .proposed: [.accepted, .declined, .withdrawn]
        case .accepted: [.begun, .brokenOff, .withdrawn]
        case .begun: [.completed, .brokenOff, .withdrawn]
        case .completed, .brokenOff: [.reported]
        case .declined, .reported, .withdrawn: []
        }
    }

    /// Nobody waits for anything any more.
    public var isFinal: Bool { reachable.isEmpty }

    /// The recipient took it on, so it may know whom it concerns.
    public var isTakenOn: Bool {
        [.accepted, .begun, .completed, .brokenOff, .reported].contains(self)
    }
}
