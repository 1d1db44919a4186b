import Kernel

/// Where a case stands, how it came there, and what the next phases ask.
public struct ReadPhases: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CasePhases {
        CasePhases(
            caseFile: try stores.caseFiles.require(caseFile),
            moves: try stores.caseFiles.moves(of: caseFile),
            closings: try stores.closings.all(in: caseFile),
            facts: try stores.caseFiles.gateFacts(of: caseFile, on: moment.day),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on phases shows.
public struct CasePhases: Sendable {
    public let caseFile: CaseFile
    public let moves: [MadePhaseMove]
    /// The latest first.
    public let closings: [MadeClosing]
    public let facts: GateFacts
    public let profile: CaseworkProfile
    public let today: Day

    /// Why the case cannot go to `target` today, or `nil` where it can.
    public func refusal(to target: Phase) -> PhaseRefusal? {
        guard caseFile.isOpen else { return .closed }
        guard caseFile.phase.reachable.contains(target) else {
            return .notReachable(from: caseFile.phase, to: target)
        }
        return profile.closedGate(to: target, given: facts).map {
            .gateClosed($0, to: target)
        }
    }

    /// What `target` asks of the case, and whether it is met today.
    public func gates(to target: Phase) -> [(gate: Gate, isMet: Bool)] {
        profile.gates(to: target).map { ($0, $0.isMet(by: facts)) }
    }

    /// The day on which the case last came into `phase`, or `nil` where it never was.
    public func begun(_ phase: Phase) -> Day? {
        if phase == caseFile.phase { return caseFile.phaseSince }
        let last = moves.map(\.move).filter { $0.target == phase }.map(\.movedOn).max()
        return last ?? (phase == .intake ? caseFile.openedOn : nil)
    }
}
