/// What a column of a case list can hold (Feld).
public enum CaseListField: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case runningNumber, household
    case familyName, givenName
    /// Family and given name in one cell.
    case fullName
    /// Further members of the household in one cell.
    case otherMembers
    case birth, sex, nationality, entry
    case title
    /// Section and paragraph in a column of their own, read together with `title`.
    case titleParagraph
    case titleValidUntil
    case benefit, town, caseManager, organisation, topics, firstContact, consent, status, remark

    public var textKey: String { "caseLists.field.\(rawValue)" }

    public var isDay: Bool {
        switch self {
        case .birth, .entry, .titleValidUntil, .firstContact: true
        default: false
        }
    }
}
