/// Why no cases are generated; nothing that is there was changed.
public enum GeneratedCasesRefusal: Error, Hashable, Sendable {
    case otherCasesAreThere(count: Int)
    case otherSeed
}

extension GeneratedCasesRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .otherCasesAreThere(let count):
            "This database holds \(count) generated cases. Repeat that number, or take an empty database."
        case .otherSeed:
            "This database holds cases generated from another seed. Repeat that seed, or take an empty database."
        }
    }
}
