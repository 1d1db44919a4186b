import Casework

/// Doubts that are explained together.
struct DoubtGroup {
    /// Names the group in the translations.
    let name: String
    let severity: Doubt.Severity
    let doubts: [Doubt]

    /// The groups of a list, the gravest and largest first.
    static func all(in doubts: [Doubt]) -> [DoubtGroup] {
        Dictionary(grouping: doubts, by: name).map { name, doubts in
            DoubtGroup(
                name: name,
                severity: name == withoutAccount ? .note : doubts[0].severity,
                doubts: doubts
            )
        }.sorted { ($1.severity, $1.doubts.count, $0.name) < ($0.severity, $0.doubts.count, $1.name) }
    }

    private static let withoutAccount = "nameWithoutAccount"

    // A colleague or a body without an account is nobody's mistake, so it is told apart and only noted.
    private static func name(of doubt: Doubt) -> String {
        let isName = doubt.field == .caseManager || doubt.field == .organisation
        return doubt.kind == .valueNotUnderstood && isName ? withoutAccount : doubt.kind.rawValue
    }
}
