import Kernel

/// Why an observation cannot be kept.
public enum ObservationRefusal: Refusal, Equatable {
    case notFound, kindUnknown, domainUnknown, sphereUnknown, agencyUnknown
    case descriptionMissing, textTooLong, endsBeforeBeginning, waitImpossible, inTheFuture, sourceUnknown
    /// The text seems to name someone of the household; whoever is sure that it does not may say so.
    case namesSomeone([String])

    public var kind: RefusalKind { self == .notFound ? .notFound : .invalid }
    public var textKey: String { "observations.refusal.\(name)" }

    public var field: String? {
        switch self {
        case .notFound, .sourceUnknown: nil
        case .kindUnknown: "kind"
        case .domainUnknown: "lifeDomain"
        case .sphereUnknown: "originSphere"
        case .agencyUnknown: "agency"
        case .descriptionMissing, .textTooLong, .namesSomeone: "description"
        case .endsBeforeBeginning: "untilOn"
        case .inTheFuture: "sinceOn"
        case .waitImpossible: "waitingDays"
        }
    }

    private var name: String {
        if case .namesSomeone = self { return "namesSomeone" }
        return "\(self)"
    }
}
