import AgencyNetwork
import Kernel

/// The body of decision-makers, or a group that works something out for it (Lenkungsgruppe, Arbeitsgruppe).
public struct SteeringBoard: Codable, Hashable, Sendable, Identifiable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case steering, workingGroup
    }

    public let id: Identifier<SteeringBoard>
    public private(set) var name: String
    public private(set) var kind: Kind
    /// What it is there for, and on whose behalf.
    public private(set) var mandate: String
    public private(set) var fromOn: Day?
    public private(set) var untilOn: Day?
    public private(set) var quorum: Quorum
    public private(set) var revision: Revision

    init(_ details: BoardDetails) {
        id = .new()
        name = details.name
        kind = details.kind
        mandate = details.mandate
        fromOn = details.fromOn
        untilOn = details.untilOn
        quorum = details.quorum
        revision = .first
    }

    public func isActive(on day: Day) -> Bool {
        (fromOn.map { $0 <= day } ?? true) && (untilOn.map { day <= $0 } ?? true)
    }

    mutating func change(to details: BoardDetails) {
        name = details.name
        kind = details.kind
        mandate = details.mandate
        fromOn = details.fromOn
        untilOn = details.untilOn
        quorum = details.quorum
        revision = revision.next
    }

    /// The list of themes is part of the board: who orders it has seen it.
    mutating func reorder() { revision = revision.next }
}

/// What is written down about a board (Angaben zum Gremium).
public struct BoardDetails: Hashable, Sendable {
    public let name: String
    public let kind: SteeringBoard.Kind
    public let mandate: String
    public let fromOn: Day?
    public let untilOn: Day?
    public let quorum: Quorum

    public init(
        _ kind: SteeringBoard.Kind,
        name: String,
        mandate: String,
        days: (from: Day?, until: Day?),
        quorum: Quorum
    ) throws(BoardRefusal) {
        self.name = name.trimmedWhitespace
        self.kind = kind
        self.mandate = mandate.trimmedWhitespace
        fromOn = days.from
        untilOn = days.until
        self.quorum = quorum
        guard !self.name.isEmpty, self.name.count <= 160 else { throw .nameMissing }
        guard self.mandate.count <= 4000 else { throw .textTooLong }
        if let fromOn, let untilOn, untilOn < fromOn { throw .endsBeforeBeginning }
    }
}

/// How many members must be there before a board can decide (Beschlussfähigkeit).
public enum Quorum: Hashable, Sendable {
    case none, majority
    /// At least this many percent of the votes.
    case share(Int)
    case number(Int)

    /// How many votes must be present of so many.
    public func needed(of votes: Int) -> Int {
        switch self {
        case .none: 1
        case .majority: votes / 2 + 1
        case .share(let percent): max(1, (votes * percent + 99) / 100)
        case .number(let number): number
        }
    }

    public func isReached(present: Int, of votes: Int) -> Bool { present >= needed(of: votes) }
}

extension Quorum: Codable, RawRepresentable {
    /// `none`, `majority`, `share 50`, `number 7`.
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: " ")
        switch (parts.first, parts.dropFirst().first.flatMap { Int($0) }) {
        case ("none", nil): self = .none
        case ("majority", nil): self = .majority
        case ("share", let percent?) where (1...100).contains(percent): self = .share(percent)
        case ("number", let number?) where (1...999).contains(number): self = .number(number)
        default: return nil
        }
    }

    public var rawValue: String {
        switch self {
        case .none: "none"
        case .majority: "majority"
        case .share(let percent): "share \(percent)"
        case .number(let number): "number \(number)"
        }
    }
}

/// A member of a board: an organisation, and who speaks for it by function (Sitz).
///
/// Function and contact are those of an office; nothing about people who are counselled belongs here.
public struct BoardSeat: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<BoardSeat>
    public let boardId: SteeringBoard.ID
    public let organisationId: Agency.ID
    public private(set) var function: String
    public private(set) var contact: String
    public private(set) var deputy: String
    public private(set) var votes: Bool
    public private(set) var leftOn: Day?
    public private(set) var revision: Revision

    init(_ details: SeatDetails, of organisation: Agency.ID, on board: SteeringBoard.ID) {
        id = .new()
        boardId = board
        organisationId = organisation
        function = details.function
        contact = details.contact
        deputy = details.deputy
        votes = details.votes
        leftOn = nil
        revision = .first
    }

    mutating func change(to details: SeatDetails) {
        function = details.function
        contact = details.contact
        deputy = details.deputy
        votes = details.votes
        revision = revision.next
    }

    mutating func leave(on day: Day) throws(BoardRefusal) {
        guard leftOn == nil else { throw .seatVacated }
        leftOn = day
        revision = revision.next
    }
}

/// Who speaks for an organisation on a board (Angaben zum Sitz).
public struct SeatDetails: Hashable, Sendable {
    public let function: String
    public let contact: String
    public let deputy: String
    public let votes: Bool

    public init(function: String, contact: String, deputy: String, votes: Bool) throws(BoardRefusal) {
        self.function = function.trimmedWhitespace
        self.contact = contact.trimmedWhitespace
        self.deputy = deputy.trimmedWhitespace
        self.votes = votes
        guard [self.function, self.contact, self.deputy].allSatisfy({ $0.count <= 300 }) else {
            throw .textTooLong
        }
    }
}

/// Why a board cannot be kept as asked.
public enum BoardRefusal: Refusal, Equatable {
    case notFound, seatNotFound, seatVacated, nameMissing, nameTaken, textTooLong, endsBeforeBeginning
    case quorumMissing, agencyUnknown, alreadyMember, themeUnknown

    public var kind: RefusalKind {
        switch self {
        case .notFound, .seatNotFound: .notFound
        case .seatVacated: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "boards.refusal.\(self)" }

    public var field: String? {
        switch self {
        case .nameMissing, .nameTaken: "name"
        case .textTooLong: "mandate"
        case .endsBeforeBeginning: "untilOn"
        case .quorumMissing: "quorumNumber"
        case .agencyUnknown, .alreadyMember: "organisation"
        default: nil
        }
    }
}
