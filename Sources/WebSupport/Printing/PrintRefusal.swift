import Kernel

/// Why a paper was not printed.
public enum PrintRefusal: String, Refusal, Error {
    case notInstalled, tookTooLong, tooLarge, busy, failed

    public var kind: RefusalKind { .conflict }

    public var textKey: String { "printing.refusal.\(rawValue)" }
}

extension PrintRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notInstalled: "WeasyPrint is not installed: run script/bootstrap."
        case .tookTooLong: "Printing took too long and was stopped."
        case .tooLarge: "The paper is too large."
        case .busy: "Too many papers are being printed."
        case .failed: "WeasyPrint could not print this paper."
        }
    }
}
