import Kernel

/// Why a note cannot be written.
public enum NoteRefusal: String, Refusal {
    case notFound, textMissing, textTooLong, inTheFuture

    public var kind: RefusalKind { self == .notFound ? .notFound : .invalid }
    public var textKey: String { "notes.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .notFound: nil
        case .textMissing, .textTooLong: "text"
        case .inTheFuture: "happenedOn"
        }
    }
}
