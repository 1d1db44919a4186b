import Kernel

/// What is wrong with a readable rule: it contradicts itself or the catalogue of facts (Mängel einer Regel).
struct RuleFlaws {
    let facts: FactCatalogue

    /// Of the versions of one file, under its key `versions`.
    func flaws(of versions: [RuleVersion]) -> [Flaw] {
        let single = versions.enumerated().flatMap { index, version in
            flaws(of: version, at: ["versions", "\(index + 1)"])
        }
        return single + Self.overlaps(versions)
    }

    private func flaws(of version: RuleVersion, at path: [String]) -> [Flaw] {
        var found: [Flaw] = []
        if let until = version.until, until < version.from {
            found.append(
                .sentence(
                    at: path + ["until"],
                    "the version ends on \(until), before it begins on \(version.from)"
                )
            )
        }
        if version.status == .repealed, version.until == nil {
            found.append(
                .sentence(at: path + ["status"], "a repealed version needs „until“: the last day it was law")
            )
        }
        var ids: Set<String> = []
        for (index, condition) in version.conditions.enumerated() {
            let here = path + ["conditions", "\(index + 1)"]
            found += Self.nameless(condition, at: here)
            found += ConditionFlaws(facts: facts).flaws(of: condition, at: here, ids: &ids)
        }
        return found
    }

    private static func nameless(_ condition: Condition, at path: [String]) -> [Flaw] {
        let lacks = [
            ("id", condition.id.isEmpty), ("norm", condition.norm.isEmpty), ("text", condition.text == nil),
        ]
        return lacks.filter(\.1).map { Flaw(.missingKey, at: path, $0.0) }
    }

    // Two versions that are certainly law on the same day would each be the answer. One that goes by the day of the
    // application may reach beyond the end of the one that goes by the day of the decision.
    private static func overlaps(_ versions: [RuleVersion]) -> [Flaw] {
        let certain = versions.enumerated().filter { !$0.element.status.isUncertain }
        return certain.indices.flatMap { later in
            certain.prefix(later).filter { $0.element.overlaps(certain[later].element) }
                .map { earlier in
                    .sentence(
                        at: ["versions", "\(certain[later].offset + 1)", "from"],
                        "version \(earlier.offset + 1) is law on"
                            + " \(max(earlier.element.from, certain[later].element.from)) as well; end one on the"
                            + " day before the other begins, or give the status of what is not certain"
                    )
                }
        }
    }
}

extension RuleVersion {
    fileprivate func overlaps(_ other: RuleVersion) -> Bool {
        lawAt == other.lawAt && from <= other.until ?? from && other.from <= until ?? other.from
    }
}

extension Flaw {
    /// A flaw that is one sentence.
    static func sentence(at path: [String], _ sentence: String) -> Flaw {
        Flaw(.notFitting, at: path, expected: [sentence])
    }
}
