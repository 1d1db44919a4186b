import Kernel

/// Why somebody cannot sign in; the same answer whether or not the name exists.
public enum SignInRefusal: Refusal, Equatable {
    case wrongNameOrPassword
    case wait(seconds: Int)
    case initialPasswordExpired
    case busy

    public var kind: RefusalKind {
        switch self {
        case .wrongNameOrPassword: .invalid
        case .wait, .busy: .conflict
        case .initialPasswordExpired: .notAllowed
        }
    }

    public var textKey: String {
        switch self {
        case .wrongNameOrPassword: "accounts.signIn.wrongNameOrPassword"
        case .wait(let seconds): seconds < 90 ? "accounts.signIn.waitSeconds" : "accounts.signIn.waitMinutes"
        case .initialPasswordExpired: "accounts.signIn.initialPasswordExpired"
        case .busy: "accounts.signIn.busy"
        }
    }

    public var textValues: [String: String] {
        guard case .wait(let seconds) = self else { return [:] }
        return ["seconds": "\(seconds)", "minutes": "\((seconds + 59) / 60)"]
    }

    public var field: String? { "signInName" }
}
