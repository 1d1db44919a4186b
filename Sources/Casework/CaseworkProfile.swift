import Kernel

/// How one municipality works on cases: its phases' gates, life domains, scale and numbers (Profil).
public struct CaseworkProfile: Codable, Equatable, Sendable {
    public let lifeDomains: [LifeDomain]
    /// The gates that must be met to enter a phase; a phase not listed asks for none.
    public let gates: [String: [Gate]]
    public let ratingScale: ClosedRange<Int>
    /// `KIM-{year}-{number}`.
    public let caseNumberFormat: String
    public let consentTextVersion: Int
    /// Days ahead from which the end of a residence title is due.
    public let titleHorizonDays: Int

    public init(
        lifeDomains: [LifeDomain],
        gates: [String: [Gate]],
        ratingScale: ClosedRange<Int>,
        caseNumberFormat: String,
        consentTextVersion: Int,
        titleHorizonDays: Int
    ) {
        self.lifeDomains = lifeDomains
        self.gates = gates
        self.ratingScale = ratingScale
        self.caseNumberFormat = caseNumberFormat
        self.consentTextVersion = consentTextVersion
        self.titleHorizonDays = titleHorizonDays
    }

    public func gates(to phase: Phase) -> [Gate] {
        gates[phase.rawValue] ?? []
    }

    /// The first gate to `phase` that the facts do not meet.
    public func closedGate(to phase: Phase, given facts: GateFacts) -> Gate? {
        gates(to: phase).first { !$0.isMet(by: facts) }
    }

    public func caseNumber(year: Int, sequence: Int) -> String {
        let digits = String(sequence)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return caseNumberFormat.replacing("{year}", with: String(year)).replacing("{number}", with: padded)
    }
}
