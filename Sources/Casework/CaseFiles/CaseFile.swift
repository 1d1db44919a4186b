import Kernel

/// One household's way through case management (Fallakte).
public struct CaseFile: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<CaseFile>
    public let municipalityId: Municipality.ID
    public let organisationId: Organisation.ID
    public let caseManagerId: User.ID
    public let number: String
    public private(set) var title: String
    public private(set) var town: String
    public let openedOn: Day
    public private(set) var phase: Phase
    public private(set) var phaseSince: Day
    public private(set) var closedOn: Day?
    public private(set) var closingReason: ClosingReason?
    public private(set) var revision: Revision
    /// Known where the file was opened by itself, not where it stands in a list.
    public let sight: CaseSight?

    /// Work on it goes on, and the one who opened it is responsible for it.
    public var isOpen: Bool { closedOn == nil && sight?.isLed != false }

    public static func open(
        _ opening: CaseOpening,
        number: String,
        municipality: Municipality.ID,
        responsible: CaseResponsible,
        on day: Day
    ) -> CaseFile {
        CaseFile(
            id: .new(),
            municipalityId: municipality,
            organisationId: responsible.organisation,
            caseManagerId: responsible.user,
            number: number,
            title: opening.title,
            town: opening.town,
            openedOn: day,
            phase: .intake,
            phaseSince: day,
            closedOn: nil,
            closingReason: nil,
            revision: .first,
            sight: nil
        )
    }

    /// A case for which the person who opens it is responsible.
    public static func open(_ opening: CaseOpening, number: String, by user: User, on day: Day) -> CaseFile {
        let responsible = CaseResponsible(user: user.id, organisation: user.organisation)
        return open(
            opening,
            number: number,
            municipality: user.municipality,
            responsible: responsible,
            on: day
        )
    }

    public mutating func move(to target: Phase, on day: Day) throws(PhaseRefusal) {
        guard isOpen else { throw .closed }
        guard phase.reachable.contains(target) else { throw .notReachable(from: phase, to: target) }
        guard day >= phaseSince else { throw .beforeLastMove(on: phaseSince) }
        phase = target
        phaseSince = day
        revision = revision.next
    }

    public mutating func close(_ reason: ClosingReason, on day: Day) throws(PhaseRefusal) {
        guard isOpen else { throw .closed }
        guard day >= phaseSince else { throw .beforeLastMove(on: phaseSince) }
        closedOn = day
        closingReason = reason
        revision = revision.next
    }

    /// Work goes on with a new assessment; a case that never left the intake stays there.
    public mutating func reopen(on day: Day) throws(ClosingRefusal) {
        guard let closed = closedOn else { throw .notClosed }
        guard day >= closed else { throw .reopenedBeforeClosing }
        closedOn = nil
        closingReason = nil
        if phase != .intake { phase = .assessment }
        phaseSince = day
        revision = revision.next
    }

    public mutating func rename(_ opening: CaseOpening) {
        title = opening.title
        town = opening.town
        revision = revision.next
    }
}

/// Why a case ended, as the municipality's profile lists it; refusal by the person is a normal end (Abschlussgrund).
public struct ClosingReason: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// What a case file is opened with: how the household is called, and where it lives.
public struct CaseOpening: Codable, Equatable, Sendable {
    public let title: String
    public let town: String

    public init(title: String, town: String) throws(CaseFileRefusal) {
        let title = title.trimmedWhitespace
        guard !title.isEmpty else { throw .titleMissing }
        guard title.count <= 120 else { throw .titleTooLong }
        guard town.count <= 120 else { throw .townTooLong }
        self.title = title
        self.town = town.trimmedWhitespace
    }
}
