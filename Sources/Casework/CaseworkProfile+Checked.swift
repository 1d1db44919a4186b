import Kernel

extension CaseworkProfile: Checked {
    /// Where one part of the profile names what another part does not have.
    public var flaws: [Flaw] {
        phaseFlaws + gateFlaws + caseloadFlaws + numberFlaws + resultFlaws + chainFlaws
            + transitionFlaws
    }

    private var phaseFlaws: [Flaw] {
        let codes = Phase.allCases.map(\.rawValue)
        let unknown = Flaw.unknown(
            phases.enumerated().map { (["phases", "\($0 + 1)", "code"], $1.code) },
            among: codes
        )
        let named = phases.map(\.code)
        return unknown
            + codes.filter { !named.contains($0) }.map { Flaw(.missingKey, at: ["phases"], $0) }
    }

    private var gateFlaws: [Flaw] {
        Flaw.unknown(
            gates.keys.sorted().map { (["gates", $0], $0) },
            among: Phase.allCases.map(\.rawValue)
        )
    }

    private var caseloadFlaws: [Flaw] {
        let order =
            caseload.from <= caseload.until
            ? []
            : [
                Flaw(
                    .notFitting,
                    at: ["caseload", "from"],
                    "\(caseload.from)",
                    expected: ["„from“ is more than „until“"]
                )
            ]
        return order
            + Flaw.unknown(
                caseload.phasePercent.keys.sorted().map { (["caseload", "phasePercent", $0], $0) },
                among: Phase.allCases.map(\.rawValue)
            )
    }

    private var resultFlaws: [Flaw] {
        let results = RequestResult.allCases.map(\.rawValue)
        let paths =
            [(["intake", "reasons"], intake.reasons.keys.sorted(), results)]
            + [(["retentionYears", "requests"], retentionYears.requests.keys.sorted(), results)]
            + [
                (
                    ["retentionYears", "reasons"], retentionYears.reasons.keys.sorted(),
                    closingReasons.map(\.code)
                )
            ]
        return paths.flatMap { path, keys, codes in
            Flaw.unknown(keys.map { (path + [$0], $0) }, among: codes)
        }
    }

    private var numberFlaws: [Flaw] {
        guard !caseNumber.contains("{number}") || !caseNumber.contains("{year}") else { return [] }
        return [
            Flaw(
                .notFitting,
                at: ["caseNumber"],
                caseNumber,
                expected: ["{year} and {number} must stand in it"]
            )
        ]
    }
}
