import Kernel

extension RegimeFinding {
    func candidate(on day: Day, within outer: RegimeFinding?) -> RegimeCandidate {
        let verdict = outer.map { $0.line[day].and(line[day]) } ?? line[day]
        return RegimeCandidate(
            regime: rule.regime,
            verdict: verdict,
            reason: reason(on: day, within: outer),
            questions: verdict.isOpen ? (outer?.questions(on: day) ?? []) + questions(on: day) : []
        )
    }

    private func reason(on day: Day, within outer: RegimeFinding?) -> RegimeReason {
        let bare = outer?.bare ?? bare
        let line = outer?.line ?? line
        let runsOut = line[day].isMet && !bare[day].isMet
        let versions = [outer?.version(on: day), version(on: day)].compactMap { $0 }
        let ends = (outer?.rule.ends ?? []) + rule.ends
        let because = versions.flatMap { $0.findings.flatMap { $0.because(on: day) } }
        return RegimeReason(
            text: outer.map { $0.rule.reason + rule.reason } ?? rule.reason,
            because: runsOut ? ends.map(\.text) : because,
            norm: runsOut ? ends.map(\.norm).joined(separator: ", ") : norm(versions),
            confidence: versions.map(\.version.confidence).first { $0.needsCaveat }
                ?? versions.last?.version.confidence ?? .toVerify,
            runsOut: runsOut
        )
    }

    private func norm(_ versions: [VersionFinding]) -> String {
        versions.map(\.version.norm).joined(separator: ", ")
    }
}

extension Finding {
    /// In plain words what makes it met on a day: the innermost parts that say so.
    func because(on day: Day) -> [Wording] {
        guard line[day] == .met else { return [] }
        let parts = base[day] == .met ? inner(on: day) : exceptions.flatMap { $0.because(on: day) }
        return parts.isEmpty ? [condition.text].compactMap { $0 } : parts
    }

    private func inner(on day: Day) -> [Wording] {
        switch condition.test {
        case .any: parts.first { $0.line[day] == .met }?.because(on: day) ?? []
        case .all where condition.text == nil: parts.flatMap { $0.because(on: day) }
        default: []
        }
    }
}

extension Wording {
    fileprivate static func + (left: Wording, right: Wording) -> Wording {
        Wording(de: left.de + " " + right.de, en: left.en + " " + right.en)
    }
}
