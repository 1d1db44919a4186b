import Kernel

/// The way of one package, as one of the two sides keeps it (Paketvorgang).
///
/// Responsibility moves only with the receipt of an acceptance; until then the sender's case goes on.
public struct PackageRecord: Identifiable, Codable, Equatable, Sendable {
    public enum Direction: String, Codable, CaseIterable, Sendable { case outgoing, incoming }

    public enum State: String, Codable, CaseIterable, Sendable {
        case prepared, sent, received, accepted, refused, withdrawn

        public var reachable: Set<State> {
            switch self {
            case .prepared: [.sent, .withdrawn, .accepted, .refused]
            case .sent: [.accepted, .refused, .withdrawn]
            case .received: [.accepted, .refused, .withdrawn]
            // At the receiver, whose receipt came after the sender had withdrawn.
            case .accepted: [.withdrawn]
            case .refused, .withdrawn: []
            }
        }

        public var isSettled: Bool { [.accepted, .refused, .withdrawn].contains(self) }
    }

    public let id: Identifier<PackageRecord>
    public let municipalityId: Municipality.ID
    public let direction: Direction
    /// The office that sends, or the one it came to.
    public let organisationId: Organisation.ID
    public let partnerId: Partner.ID
    /// The sender's case; at the receiver the one that was opened with it.
    public private(set) var caseFileId: CaseFile.ID?
    public private(set) var state: State
    public let createdAt: Instant
    public let expiresAt: Instant
    /// Why it was refused.
    public private(set) var reason: String
    /// Number of the case at the other side, once it is accepted.
    public private(set) var numberThere: String
    public let handledBy: User.ID
    public private(set) var settledAt: Instant?
    public private(set) var revision: Revision

    public init(
        _ id: Identifier<PackageRecord>,
        of caseFile: CaseFile?,
        between office: Organisation.ID,
        and partner: Partner.ID,
        _ validity: Validity,
        by user: User
    ) {
        self.id = id
        municipalityId = user.municipality
        direction = caseFile == nil ? .incoming : .outgoing
        organisationId = office
        partnerId = partner
        caseFileId = caseFile?.id
        state = caseFile == nil ? .received : .prepared
        createdAt = validity.from
        expiresAt = validity.until
        reason = ""
        numberThere = ""
        handledBy = user.id
        revision = .first
    }

    /// Neither settled nor too old to be accepted.
    public func isOpen(at instant: Instant) -> Bool { !state.isSettled && instant < expiresAt }

    /// Nobody settled it in time; that is not kept but follows from the clock.
    public func isExpired(at instant: Instant) -> Bool { !state.isSettled && instant >= expiresAt }

    /// Whether it may still be decided on; else the reason why not.
    func requireOpen(at instant: Instant) throws(PackageRefusal) {
        guard state != .withdrawn else { throw .withdrawn }
        guard !isExpired(at: instant) else { throw .expired }
        guard !state.isSettled else { throw .settled }
    }

    mutating func move(to target: State, at instant: Instant) throws(PackageRefusal) {
        guard state.reachable.contains(target) else { throw .settled }
        state = target
        if target.isSettled { settledAt = instant }
        revision = revision.next
    }

    mutating func accept(as caseFile: CaseFile, at instant: Instant) throws(PackageRefusal) {
        try move(to: .accepted, at: instant)
        caseFileId = caseFile.id
    }

    mutating func settle(with receipt: PackageReceipt) throws(PackageRefusal) {
        try move(to: receipt.outcome == .accepted ? .accepted : .refused, at: receipt.settledAt)
        reason = receipt.reason
        numberThere = receipt.caseNumber
    }

    mutating func refuse(because reason: String, at instant: Instant) throws(PackageRefusal) {
        let reason = reason.trimmedWhitespace
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= 500 else { throw .textTooLong }
        try move(to: .refused, at: instant)
        self.reason = reason
    }
}

/// That the sender takes a package back that has left the house, signed and sealed like the package itself (Rückruf).
public struct PackageWithdrawal: Codable, Equatable, Sendable {
    public let package: PackageRecord.ID
    public let withdrawnAt: Instant
}

/// What the receiver answers, signed and sealed like the package itself (Quittung).
public struct PackageReceipt: Codable, Equatable, Sendable {
    public enum Outcome: String, Codable, Sendable { case accepted, refused }

    public let package: PackageRecord.ID
    public let outcome: Outcome
    public let reason: String
    /// Number of the case at the receiver; empty where it was refused.
    public let caseNumber: String
    public let settledAt: Instant
}
