/// What a list says about consent; only a paper makes it a consent (Einwilligung laut Liste).
public enum ListedConsent: String, Codable, CaseIterable, Sendable {
    case given, oral, pending, refused
}
