import Kernel

/// What a package holds and what it does not, with the reasons, and what the sender keeps (Packliste).
public struct PackageManifest: Codable, Equatable, Sendable {
    public var comesAlong: [PackageLine] = []
    public var staysBehind: [LeftBehind] = []
    public let keeps: KeptAtSender

    init(keeps: KeptAtSender) {
        self.keeps = keeps
    }
}

/// A kind of thing a case holds (Teil der Akte).
public enum PackedPart: String, Codable, CaseIterable, Sendable {
    case person, address, protection, status, coverage, fact, assessment, goal, planStep, note, protectedText
    case followUp, followUpWords, observation, document
    case documentVersion, letterDraft, networkContact, conference, consent, release, inquiry
    case earlierAssessment, planVersion, planReview, request, referral, transition
}

/// How much of one kind comes along (mitgegeben).
public struct PackageLine: Codable, Equatable, Sendable {
    public let part: PackedPart
    public let count: Int

    public init(_ part: PackedPart, _ count: Int) {
        self.part = part
        self.count = count
    }
}

/// How much of one kind stays at the sender, and why (zurückgelassen).
public struct LeftBehind: Codable, Equatable, Sendable {
    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// No release names the person or the life domain.
        case notReleased
        /// It speaks of many domains at once, so it needs a release of all of them.
        case wholeCaseOnly
        case notChosen
        /// A special category that no release names, or that this user may not open.
        case special
        case tooLarge
        /// Where a protected household lives leaves only under a release of its own.
        case whereabouts
        /// About people outside the household.
        case thirdPersons
        /// Given to the sending office; the receiving one asks for its own.
        case boundToOffice
        /// Older states of what comes along.
        case history
        /// Removed, or never finished.
        case unfinished
    }

    public let part: PackedPart
    public let count: Int
    public let reason: Reason
    /// Code of the life domain it belongs to; empty where that says nothing.
    public let domain: String

    public init(_ part: PackedPart, _ count: Int, _ reason: Reason, domain: LifeDomain? = nil) {
        self.part = part
        self.count = count
        self.reason = reason
        self.domain = domain?.rawValue ?? ""
    }
}

/// What the sender goes on keeping once responsibility has moved (verbleibt beim Absender).
public struct KeptAtSender: Codable, Equatable, Sendable {
    /// The whole household moves, so the sender's case is closed; otherwise it goes on for those who stay.
    public let closesCase: Bool
    /// Years from closing until the sender's file becomes due for deletion.
    public let retentionYears: Int
    /// The sender's file must not be deleted for another reason.
    public let isHeld: Bool
}

extension PackageManifest {
    mutating func take(_ part: PackedPart, _ count: Int) {
        if count > 0 { comesAlong.append(PackageLine(part, count)) }
    }

    mutating func leave(
        _ part: PackedPart,
        _ count: Int,
        _ reason: LeftBehind.Reason,
        domain: LifeDomain? = nil
    ) {
        guard count > 0 else { return }
        let one = LeftBehind(part, count, reason, domain: domain)
        guard
            let place = staysBehind.firstIndex(where: {
                $0.part == part && $0.reason == reason && $0.domain == one.domain
            })
        else {
            staysBehind.append(one)
            return
        }
        staysBehind[place] = LeftBehind(part, staysBehind[place].count + count, reason, domain: domain)
    }
}
