import Kernel

/// One application that an office of block 3 works on, in its own register (Verfahren).
public struct Procedure: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<Procedure>
    public let municipalityId: Municipality.ID
    /// The office whose register it stands in; no other office sees it.
    public let organisationId: Organisation.ID
    public private(set) var applicant: Applicant
    public private(set) var matter: Matter
    public private(set) var decision: ProcedureDecision?
    /// When nothing was left to do: final, and the file went to the archive.
    public private(set) var closedOn: Day?
    public let openedBy: User.ID
    public private(set) var revision: Revision

    public init(_ applicant: Applicant, _ matter: Matter, by user: User) {
        id = .new()
        municipalityId = user.municipality
        organisationId = user.organisation
        self.applicant = applicant
        self.matter = matter
        openedBy = user.id
        revision = .first
    }

    /// How it stands, worked out from its days and never kept.
    public var state: ProcedureState {
        if closedOn != nil { return .closed }
        if decision != nil { return .decided }
        return matter.completeOn == nil ? .incomplete : .complete
    }

    public mutating func change(to applicant: Applicant, _ matter: Matter) throws(ProcedureRefusal) {
        try requireOpen()
        if let decision, decision.day < matter.appliedOn { throw .decidedBeforeApplied }
        self.applicant = applicant
        self.matter = matter
        revision = revision.next
    }

    public mutating func decide(_ decision: ProcedureDecision) throws(ProcedureRefusal) {
        try requireOpen()
        guard self.decision == nil else { throw .decidedAlready }
        guard decision.day >= matter.appliedOn else { throw .decidedBeforeApplied }
        self.decision = decision
        revision = revision.next
    }

    public mutating func close(on day: Day) throws(ProcedureRefusal) {
        try requireOpen()
        guard let decision else { throw .undecided }
        guard day >= decision.day else { throw .closedBeforeDecided }
        closedOn = day
        revision = revision.next
    }

    private func requireOpen() throws(ProcedureRefusal) {
        guard closedOn == nil else { throw .closedAlready }
    }
}

/// How a procedure stands (Verfahrensstand).
public enum ProcedureState: String, Codable, CaseIterable, Sendable {
    /// Papers are missing.
    case incomplete
    case complete
    case decided
    case closed
}
