import AgencyNetwork
import Kernel

/// What leaves the case for the structure: codes, a period and a text about nobody (gehobener Befund).
///
/// It has neither case nor author nor day; whoever keeps it must not add them.
public struct LiftedFinding: Equatable, Sendable {
    public let matter: ObservationDetails.Matter
    /// Only an agency of the directory: what somebody wrote freely may name a person.
    public let agency: Organisation.ID?
    public let period: FindingPeriod
    public let text: String
}

/// When something was observed, no finer than a month (Zeitraum des Befunds): `2026-11` or `2026-Q4`.
public struct FindingPeriod: RawRepresentable, Codable, Hashable, Sendable {
    /// How fine periods are, as the profile says.
    public enum Grain: String, Codable, Sendable {
        case month, quarter
    }

    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(of day: Day, by grain: Grain) {
        let year = day.iso.prefix(4)
        rawValue =
            grain == .month ? String(day.iso.prefix(7)) : "\(year)-Q\((day.month + 2) / 3)"
    }
}

/// Takes findings over to the structure level (Übergabe an die Steuerung).
public protocol LiftingStore {
    var revealingWords: RevealingWords { get }
    /// Keeps the finding without the case; of the case only a keyed mark, so that each counts once.
    func add(_ finding: LiftedFinding, of caseFile: CaseFile.ID) throws
}

/// How observations are lifted in one municipality, and what its boards may do (Regeln der Steuerung).
public struct SteeringProfile: Decodable, Equatable, Sendable {
    public let findingPeriod: FindingPeriod.Grain
    /// Places with so many people that naming them points at nobody.
    public let largePlaces: [String]
    /// What a decision may lead to.
    public let measureKinds: [CaseworkProfile.Entry]
}

extension SteeringProfile {
    static let usual = SteeringProfile(
        findingPeriod: .quarter,
        largePlaces: [],
        measureKinds: [
            .init(code: "process", de: "geänderter Ablauf", en: "Changed process"),
            .init(code: "agreement", de: "Vereinbarung", en: "Agreement"),
            .init(code: "form", de: "Vordruck", en: "Form"),
            .init(code: "post", de: "Stelle", en: "Post"),
        ]
    )
}

extension CaseworkProfile {
    /// The municipality's rules; a profile kept before there were any follows the usual ones.
    public var steeringRules: SteeringProfile { steering ?? .usual }
}
