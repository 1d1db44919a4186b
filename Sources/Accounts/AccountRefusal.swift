import Kernel

/// Why an account cannot be added or changed.
public enum AccountRefusal: Refusal, Equatable {
    case notFound
    case unfitSignInName
    case unfitDisplayName
    case signInNameTaken
    case noRole
    case stateOfficeOnly
    case unknownOrganisation
    case unknownLanguage
    case ownAccount

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .signInNameTaken, .ownAccount: .conflict
        case .unfitSignInName, .unfitDisplayName, .noRole, .unknownOrganisation, .unknownLanguage,
            .stateOfficeOnly:
            .invalid
        }
    }

    public var textKey: String {
        switch self {
        case .notFound: "accounts.refusal.notFound"
        case .unfitSignInName: "accounts.refusal.unfitSignInName"
        case .unfitDisplayName: "accounts.refusal.unfitDisplayName"
        case .signInNameTaken: "accounts.refusal.signInNameTaken"
        case .noRole: "accounts.refusal.noRole"
        case .stateOfficeOnly: "accounts.refusal.stateOfficeOnly"
        case .unknownOrganisation: "accounts.refusal.unknownOrganisation"
        case .unknownLanguage: "accounts.refusal.unknownLanguage"
        case .ownAccount: "accounts.refusal.ownAccount"
        }
    }

    public var field: String? {
        switch self {
        case .unfitSignInName, .signInNameTaken: "signInName"
        case .unfitDisplayName: "displayName"
        case .noRole, .stateOfficeOnly: "roles"
        case .unknownOrganisation: "organisation"
        case .unknownLanguage: "language"
        case .notFound, .ownAccount: nil
        }
    }
}
