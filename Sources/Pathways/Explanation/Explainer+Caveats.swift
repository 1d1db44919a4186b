import Kernel

extension Explainer {
    /// What makes the answer less certain: rules not read at a source, versions of which nobody knows.
    func caveats(_ answer: Answer) -> [Explanation.Caveat] {
        guard let shown = answer.shown else { return [] }
        var found: [Explanation.Caveat] = []
        note(shown.version.confidence, shown.version.norm, in: &found)
        for finding in answer.findings { note(finding, shown.version.norm, in: &found) }
        for version in answer.finding.versions where touches(version, answer) {
            found.append(contentsOf: caveat(version.version).map { [$0] } ?? [])
        }
        if let old = readLongAgo(shown.version, answer.finding.dates.evaluation) { found.append(old) }
        return found
    }

    // One sentence for the whole answer: a version is signed off as a whole.
    func signOff(_ version: RuleVersion) -> Explanation.SignOff {
        let words = phrases.signOff
        let phrase =
            switch version.signOff {
            case .unsigned: words.unsigned
            case .signedByOne: words.one
            case .changedSince: words.changed
            case .signedByTwo: words.two
            }
        return Explanation.SignOff(state: version.signOff, text: version.fingerprint, sentence: phrase())
    }

    private func note(_ finding: Finding, _ outer: String, in found: inout [Explanation.Caveat]) {
        let norm = finding.condition.norm.isEmpty ? outer : finding.condition.norm
        if let confidence = finding.condition.confidence { note(confidence, norm, in: &found) }
        for part in finding.parts { note(part, norm, in: &found) }
        for part in finding.exceptions { note(part, norm, in: &found) }
        for part in finding.onlyIf { note(part, norm, in: &found) }
    }

    private func note(_ confidence: Confidence, _ norm: String, in found: inout [Explanation.Caveat]) {
        guard confidence.needsCaveat else { return }
        let isGeneral = confidence == .general
        let kind = isGeneral ? Explanation.Caveat.Kind.general : .toVerify
        guard !found.contains(where: { $0.kind == kind && $0.norm == norm }) else { return }
        let phrase = isGeneral ? phrases.caveat.general : phrases.caveat.toVerify
        found.append(Explanation.Caveat(kind: kind, norm: norm, sentence: phrase(.norm, norm)))
    }

    // Also a version that begins later matters to whoever plans ahead.
    private func touches(_ found: VersionFinding, _ answer: Answer) -> Bool {
        found.version.status.isUncertain && found.version.until.map { $0 >= answer.day } ?? true
    }

    private func caveat(_ version: RuleVersion) -> Explanation.Caveat? {
        let (kind, phrase): (Explanation.Caveat.Kind, Phrase)
        switch version.status {
        case .unverified: (kind, phrase) = (.unverified, phrases.caveat.unverified)
        case .enacted: (kind, phrase) = (.enacted, phrases.caveat.enacted)
        case .planned: (kind, phrase) = (.planned, phrases.caveat.planned)
        case .inForce, .repealed: return nil
        }
        let sentence = phrase(.norm, version.norm, .day, rules.say(version.from))
        return Explanation.Caveat(kind: kind, norm: version.norm, sentence: sentence)
    }

    private func readLongAgo(_ version: RuleVersion, _ day: Day) -> Explanation.Caveat? {
        guard ChangeAlarm.isDue(readOn: version.readOn, on: day) else { return nil }
        let sentence = phrases.caveat.readLongAgo(.norm, version.norm, .day, rules.say(version.readOn))
        return Explanation.Caveat(kind: .readLongAgo, norm: version.norm, sentence: sentence)
    }
}
