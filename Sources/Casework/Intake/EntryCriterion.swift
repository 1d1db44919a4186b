import Kernel

/// One of the five questions by which case management is weighed at the entrance (Einstiegskriterium).
public enum EntryCriterion: String, Codable, CaseIterable, Sendable {
    case complexNeed, severalProviders, standardPathFails, missingOwnResources, wishOfThePerson
}

/// How one of the entry criteria was answered, with what was thought about it (Einschätzung).
public struct CriterionAnswer: Codable, Equatable, Sendable {
    public let criterion: EntryCriterion
    public let answer: IntakeAnswer
    public let remark: String

    public init(
        _ criterion: EntryCriterion,
        _ answer: IntakeAnswer,
        remark: String = ""
    )
        throws(RequestRefusal)
    {
        guard remark.count <= 500 else { throw .remarkTooLong }
        self.criterion = criterion
        self.answer = answer
        self.remark = remark.trimmedWhitespace
    }
}

/// Whether another case management accompanies the person already (Parallelbetreuung).
public struct ParallelCheck: Codable, Equatable, Sendable {
    /// Code of the profile's catalogue.
    public let agency: String
    public let answer: IntakeAnswer
    /// Whom to talk to there.
    public let contact: String

    public init(_ agency: String, _ answer: IntakeAnswer, contact: String = "") throws(RequestRefusal) {
        guard contact.count <= 200 else { throw .remarkTooLong }
        self.agency = agency
        self.answer = answer
        self.contact = contact.trimmedWhitespace
    }
}

/// What was found out before it is decided how a request goes on (Klärung).
public struct Clarification: Equatable, Sendable {
    public let criteria: [CriterionAnswer]
    public let checks: [ParallelCheck]

    public init(criteria: [CriterionAnswer] = [], checks: [ParallelCheck] = []) {
        self.criteria = criteria
        self.checks = checks
    }

    /// `nil` where the question has not been asked.
    public func answer(to criterion: EntryCriterion) -> CriterionAnswer? {
        criteria.first { $0.criterion == criterion }
    }

    public func check(of agency: String) -> ParallelCheck? {
        checks.first { $0.agency == agency }
    }

    public var isEmpty: Bool { criteria.isEmpty && checks.isEmpty }
}
