import Kernel

/// Why a form is not even read.
public enum FormRefusal: Refusal, Equatable {
    case notAForm, broken, tooManyFields, tooLarge, foreign, expired

    public var kind: RefusalKind {
        switch self {
        case .notAForm, .broken, .tooManyFields, .tooLarge: .invalid
        case .foreign, .expired: .notAllowed
        }
    }

    public var textKey: String {
        switch self {
        case .notAForm: "support.form.notAForm"
        case .broken: "support.form.broken"
        case .tooManyFields: "support.form.tooManyFields"
        case .tooLarge: "support.form.tooLarge"
        case .foreign: "support.form.foreign"
        case .expired: "support.form.expired"
        }
    }
}
