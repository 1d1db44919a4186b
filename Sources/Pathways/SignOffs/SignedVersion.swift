import Kernel

/// A version of a pathway beside how far it is signed off (Fassung mit Freigabe).
public struct SignedVersion: Encodable, Equatable, Sendable {
    public let pathway: String
    public let version: Day
    public let norm: String
    public let text: RuleFingerprint?
    public let state: SignOffState

    static func of(_ rule: PathwayRule) -> [SignedVersion] {
        rule.versions.map {
            SignedVersion(
                pathway: rule.pathway,
                version: $0.from,
                norm: $0.norm,
                text: $0.fingerprint,
                state: $0.signOff
            )
        }
    }
}
