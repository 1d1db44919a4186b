import Kernel

/// A follow-up as the page "Heute" shows it, with the case it belongs to.
public struct DueItem: Codable, Equatable, Sendable {
    public let followUpId: FollowUp.ID
    public let revision: Revision
    public let caseFileId: CaseFile.ID
    /// Nothing where the household is protected.
    public let caseTitle: String?
    public let caseNumber: String
    public let dueOn: Day
    public let text: String
}

/// A residence title that ends soon, with the person and the case.
public struct EndingTitle: Codable, Equatable, Sendable {
    public let caseFileId: CaseFile.ID
    public let personId: Person.ID
    public let caseNumber: String
    /// Nothing where the household is protected; the names likewise.
    public let caseTitle: String?
    public let familyName: String?
    public let givenName: String?
    public let originalName: String?
    public let title: String
    public let untilOn: Day

    public var personName: String? {
        guard let givenName, let familyName, let originalName else { return nil }
        let latin = [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
        return latin.isEmpty ? originalName : latin
    }
}
