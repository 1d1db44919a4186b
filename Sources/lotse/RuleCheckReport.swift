import Kernel
import Pathways

/// What the check of the rules found, for people and programs.
struct RuleCheckReport: Encodable {
    let problems: [String]
    let readLongAgo: [String]
    let pathways: Int
    let versions: Int
    let facts: Int
    let examples: Int
    let boundaryEvaluations: Int
    /// How many versions are signed off how far, by the words of the state.
    let signOffs: [String: Int]
    /// Each version; only where it was asked for.
    let versionsSigned: [SignedVersion]?

    init(_ report: RuleCheck.Report, everyVersion: Bool) {
        problems = report.problems.map(\.description)
        readLongAgo = report.alarms.map {
            "\($0.pathway), \($0.norm): last read at its source on \($0.readOn)"
        }
        pathways = report.pathways
        versions = report.versions
        facts = report.facts
        examples = report.examples
        boundaryEvaluations = report.boundaryDays
        let counts = SignOffState.allCases.map { state in
            (state.rawValue, report.signOffs.count { $0.state == state })
        }
        signOffs = Dictionary(uniqueKeysWithValues: counts)
        versionsSigned = everyVersion ? report.signOffs : nil
    }

    var lines: [String] {
        problems + readLongAgo.map { "read again: \($0)" } + (versionsSigned ?? []).map(\.line) + [
            "\(pathways) pathways in \(versions) versions, \(facts) facts, \(examples) examples,"
                + " \(boundaryEvaluations) evaluations on boundary days: \(problems.count) problems,"
                + " \(readLongAgo.count) sources read more than a year ago",
            "signed off by two people: \(count(.signedByTwo)), by one: \(count(.signedByOne)),"
                + " changed since: \(count(.changedSince)), by nobody: \(count(.unsigned))",
        ]
    }

    private func count(_ state: SignOffState) -> Int { signOffs[state.rawValue] ?? 0 }
}

extension SignedVersion {
    fileprivate var line: String {
        "\(state.rawValue): \(pathway), version \(version), \(norm), text \(text?.rawValue ?? "unknown")"
    }
}
