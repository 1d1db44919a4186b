import Kernel

/// Why a note cannot be written.
public enum NoteRefusal: String, Refusal {
    case notFound, textMissing, textTooLong, inTheFuture
    case timeUnreadable, minutesImpossible, countImpossible, topicTwice, topicUnknown, participantUnknown
    case nameTooLong, protectedTextTooLong

    public var kind: RefusalKind { self == .notFound ? .notFound : .invalid }
    public var textKey: String { "notes.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .notFound: nil
        case .textMissing, .textTooLong: "text"
        case .inTheFuture: "happenedOn"
        case .timeUnreadable: "time"
        case .minutesImpossible: "minutes"
        case .countImpossible, .topicTwice, .topicUnknown: "topic-1"
        case .participantUnknown: "person"
        case .nameTooLong: "agency-1"
        case .protectedTextTooLong: "protected-health"
        }
    }
}
