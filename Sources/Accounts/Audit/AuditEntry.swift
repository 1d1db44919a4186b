import Kernel

/// One line of the audit log as the auditor reads it (Protokolleintrag).
public struct AuditEntry: Hashable, Sendable {
    public let place: AuditPlace
    public let event: AuditEvent
    /// Name of the account now; `nil` where it was erased or nobody was signed in.
    public let userName: String?

    public init(place: AuditPlace, event: AuditEvent, userName: String?) {
        self.place = place
        self.event = event
        self.userName = userName
    }
}

/// Where an entry stands: which chain, and which place in it, counted from 1.
public struct AuditPlace: Codable, Hashable, Sendable {
    public let lane: Int
    public let position: Int

    public init(lane: Int, position: Int) {
        self.lane = lane
        self.position = position
    }
}
