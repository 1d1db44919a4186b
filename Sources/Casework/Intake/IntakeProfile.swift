/// How a municipality receives requests: catalogues, target group, and how soon an answer is due (Profil der Klärung).
public struct IntakeProfile: Decodable, Equatable, Sendable {
    public typealias Entry = CaseworkProfile.Entry

    /// `A-{year}-{number}`.
    public let requestNumber: String
    /// Within so many days a request shall be decided.
    public let answerDays: Int
    public let sources: [Entry]
    public let ways: [Entry]
    /// Whom to ask whether they accompany the person already.
    public let parallelAgencies: [Entry]
    /// Reasons by result; `caseOpened` may do without.
    public let reasons: [String: [Entry]]
    public let targetGroup: TargetGroup
}

extension IntakeProfile {
    public func reasons(for result: RequestResult) -> [Entry] {
        reasons[result.rawValue] ?? []
    }

    func knows(_ reason: String, for result: RequestResult) -> Bool {
        let known = reasons(for: result)
        return known.contains { $0.code == reason } || (known.isEmpty && reason.isEmpty)
    }

    func check(_ origin: RequestOrigin) throws(RequestRefusal) {
        guard sources.contains(where: { $0.code == origin.source }) else { throw .unknownSource }
        guard ways.contains(where: { $0.code == origin.way }) else { throw .unknownWay }
    }

    /// How the waiting time of an open request stands against the target.
    public func light(afterDays days: Int) -> WaitingLight {
        if days > answerDays { return .overdue }
        return days * 3 >= answerDays * 2 ? .soon : .inTime
    }
}

/// Whether a request still waits within the target of the profile (Ampel der Warteliste).
public enum WaitingLight: String, CaseIterable, Sendable {
    case inTime, soon, overdue
}
