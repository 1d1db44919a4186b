import Kernel
import Pathways

/// Something that is due on a day, set by a person or derived from what is kept, with its case (Frist).
public struct DueItem: Codable, Equatable, Sendable {
    /// Where it comes from; how to add a kind stands in docs/how-to/add-a-deadline.md.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case followUp, titleEnds, coverageEnds, goalTarget, planReview, planStep, agencyAnswer
        case referralAnswer, referralBegin, referralResult
        case consentEnds, releaseEnds, requestWaits
        case pathwayCloses, pathwayOpens
        case sphereChanges, transitionTask

        /// Somebody promised it to the household: it stays on the list until it is done, however late.
        var isPromised: Bool {
            [
                .followUp, .goalTarget, .planReview, .planStep, .agencyAnswer, .referralAnswer,
                .referralBegin,
                .referralResult, .sphereChanges, .transitionTask,
            ].contains(self)
        }

        /// How long it stays on the list after its day; a way that has opened is no task any more.
        var daysBack: Int {
            if self == .pathwayOpens { return 0 }
            return isPromised ? 3650 : 30
        }
    }

    public let kind: Kind
    /// The record it is derived from: it stays the same when the day changes.
    public let recordId: String
    public let revision: Revision
    /// Nothing for a request that is not a case yet.
    public let caseFileId: CaseFile.ID?
    /// Nothing where the household is protected; the names likewise.
    public let caseTitle: String?
    public let caseNumber: String
    /// Whose task it is; nobody's for a request that waits.
    public let responsibleId: User.ID?
    public internal(set) var dueOn: Day
    /// The text of a follow-up or a goal; the code of a title, a lane or a pathway.
    public let text: String
    public let familyName: String?
    public let givenName: String?
    public let originalName: String?

    public var personName: String? {
        guard let givenName, let familyName, let originalName else { return nil }
        let latin = [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
        return latin.isEmpty ? originalName : latin
    }

    /// The same, due so many days after the day it has now.
    public func due(in days: Int) -> DueItem {
        var item = self
        item.dueOn = dueOn.adding(days: days)
        return item
    }

    /// One that can be ticked off, postponed and handed on.
    public var followUpId: FollowUp.ID? { kind == .followUp ? FollowUp.ID(recordId) : nil }
}

/// How far ahead and how far back each kind of deadline is looked for.
public struct DueWindow: Equatable, Sendable {
    public let kind: DueItem.Kind
    public let from: Day
    public let until: Day
}

extension CaseworkProfile {
    /// The windows of all kinds as seen from a day.
    public func dueWindows(on day: Day) -> [DueWindow] {
        DueItem.Kind.allCases.map { kind in
            DueWindow(
                kind: kind,
                from: day.adding(days: -kind.daysBack),
                until: day.adding(days: horizonDays(of: kind))
            )
        }
    }

    private func horizonDays(of kind: DueItem.Kind) -> Int {
        switch kind {
        case .followUp: soonDueDays.followUp
        case .titleEnds, .pathwayCloses, .pathwayOpens: soonDueDays.titleExpires
        case .coverageEnds: soonDueDays.coverageEnds
        case .goalTarget: soonDueDays.goalTarget
        case .planReview: soonDueDays.planReview
        case .consentEnds, .releaseEnds: soonDueDays.consentReview
        case .planStep, .transitionTask: soonDueDays.followUp
        case .sphereChanges: soonDueDays.coverageEnds
        case .requestWaits, .agencyAnswer, .referralAnswer, .referralBegin, .referralResult: 0
        }
    }
}
