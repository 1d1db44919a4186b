import Kernel

/// Why a password cannot be chosen, or the old one does not do.
public enum PasswordRefusal: Refusal, Equatable {
    case tooShort
    case tooLong
    case tooCommon
    case containsName
    case sameAsBefore
    case wrongCurrentPassword

    public var kind: RefusalKind { .invalid }

    public var textKey: String {
        switch self {
        case .tooShort: "accounts.password.tooShort"
        case .tooLong: "accounts.password.tooLong"
        case .tooCommon: "accounts.password.tooCommon"
        case .containsName: "accounts.password.containsName"
        case .sameAsBefore: "accounts.password.sameAsBefore"
        case .wrongCurrentPassword: "accounts.password.wrongCurrentPassword"
        }
    }

    public var textValues: [String: String] {
        ["least": "\(PasswordRules.length.lowerBound)", "most": "\(PasswordRules.length.upperBound)"]
    }

    public var field: String? {
        self == .wrongCurrentPassword ? "currentPassword" : "newPassword"
    }
}
