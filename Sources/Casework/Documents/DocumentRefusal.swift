import Kernel

/// Why a document is not taken in, shown or removed.
public enum DocumentRefusal: Refusal, Equatable {
    case notFound, removed
    case fileMissing, empty, executable, markup, archive, macros, oldOffice, unknownFormat
    case tooLarge(megabytes: Int)
    case infected, notScanned
    case descriptionMissing, textTooLong, unknownKind, unknownPerson, inTheFuture, reasonMissing
    case letterIsFinal

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .removed, .letterIsFinal: .conflict
        default: .invalid
        }
    }

    public var textKey: String {
        if case .tooLarge = self { return "documents.refusal.tooLarge" }
        return "documents.refusal.\(self)"
    }

    public var textValues: [String: String] {
        guard case .tooLarge(let megabytes) = self else { return [:] }
        return ["megabytes": String(megabytes)]
    }

    public var field: String? {
        switch self {
        case .fileMissing, .empty, .executable, .markup, .archive, .macros, .oldOffice, .unknownFormat,
            .tooLarge, .infected, .notScanned:
            "file"
        case .descriptionMissing, .textTooLong: "description"
        case .unknownKind: "kind"
        case .unknownPerson: "person"
        case .inTheFuture: "datedOn"
        case .reasonMissing: "reason"
        case .notFound, .removed, .letterIsFinal: nil
        }
    }
}
