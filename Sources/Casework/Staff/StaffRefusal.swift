import Kernel

/// Why cases, shares of posts or deputies cannot be arranged as asked.
public enum StaffRefusal: Refusal, Equatable {
    case unfitShare
    case noCaseManager
    case nothingChosen, nobodyChosen, tooMany
    /// So many cases must not leave their organisation without a release.
    case releaseMissing(Int)
    /// What was shown before is no longer so.
    case changedSince

    public var kind: RefusalKind {
        switch self {
        case .noCaseManager: .notFound
        case .releaseMissing, .changedSince: .conflict
        default: .invalid
        }
    }

    public var textKey: String {
        switch self {
        case .unfitShare: "staff.refusal.unfitShare"
        case .noCaseManager: "staff.refusal.noCaseManager"
        case .nothingChosen: "handOvers.refusal.nothingChosen"
        case .nobodyChosen: "handOvers.refusal.nobodyChosen"
        case .tooMany: "handOvers.refusal.tooMany"
        case .releaseMissing: "handOvers.refusal.releaseMissing"
        case .changedSince: "handOvers.refusal.changedSince"
        }
    }

    public var textValues: [String: String] {
        if case .releaseMissing(let count) = self { ["cases": "\(count)"] } else { [:] }
    }

    public var field: String? {
        switch self {
        case .unfitShare: "percent"
        case .nothingChosen: "cases"
        case .nobodyChosen: "recipients"
        case .tooMany: "count"
        default: nil
        }
    }
}
