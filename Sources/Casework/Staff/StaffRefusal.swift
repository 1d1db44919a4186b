import Kernel

/// Why cases, shares of posts or deputies cannot be arranged as asked.
public enum StaffRefusal: Refusal, Equatable {
    case unfitShare
    case noCaseManager
    case nothingChosen, nobodyChosen, tooMany
    /// The case must not leave its organisation without a release.
    case releaseMissing
    /// Another organisation is asked and accepts itself.
    case otherOrganisation
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
        case .otherOrganisation: "handOvers.refusal.otherOrganisation"
        case .changedSince: "handOvers.refusal.changedSince"
        }
    }

    public var field: String? {
        switch self {
        case .unfitShare: "percent"
        case .nothingChosen: "cases"
        case .nobodyChosen, .otherOrganisation: "recipients"
        case .tooMany: "count"
        default: nil
        }
    }
}
