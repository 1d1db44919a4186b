import AgencyNetwork
import Kernel

/// How one municipality works on cases: its phases and gates, life domains, scale and numbers (Profil).
///
/// Read from a YAML file under Resources/Profiles, whose README says what each field means.
public struct CaseworkProfile: Decodable, Equatable, Sendable {
    /// A code of a catalogue with its words on screen.
    public struct Entry: Decodable, Equatable, Sendable {
        public let code: String
        public let de: String
        public let en: String
        /// No longer offered, but cases still name it.
        public let retired: Bool?

        public init(code: String, de: String, en: String, retired: Bool? = nil) {
            self.code = code
            self.de = de
            self.en = en
            self.retired = retired
        }

        public var isOffered: Bool { retired != true }

        /// The word in the language of an ISO 639 code; German where there is no other.
        public func label(in language: String) -> String { language == "en" ? en : de }
    }

    /// A step of the scale on which life domains are rated.
    public struct Rating: Decodable, Equatable, Sendable {
        public let value: Int
        public let de: String
        public let en: String

        public func label(in language: String) -> String { language == "en" ? en : de }
    }

    /// Days ahead from which something is due.
    public struct SoonDueDays: Decodable, Equatable, Sendable {
        public let titleExpires: Int
        public let coverageEnds: Int
        public let followUp: Int
        public let goalTarget: Int
        public let planReview: Int
        public let consentReview: Int
    }

    /// What the profile is called.
    public struct Name: Decodable, Equatable, Sendable {
        public let de: String
        public let en: String

        public func label(in language: String) -> String { language == "en" ? en : de }
    }

    public let name: Name
    public let phases: [Entry]
    /// What must be so before a case may enter a phase, by the phase's code.
    public let gates: [String: [Gate]]
    public let domains: [Entry]
    public let ratings: [Rating]
    public let closingReasons: [Entry]
    /// The bodies of law that plan steps and observations name.
    public let legalSpheres: [Entry]
    /// Why a person may be protected.
    public let protectionKinds: [Entry]
    public let caseAccess: AccessRules
    public let caseload: CaseloadTarget
    public let journal: JournalProfile
    public let observationKinds: [Entry]
    /// Why a case conference is held.
    public let conferenceOccasions: [Entry]
    public let doubles: DoubleRules
    /// Version of the consent text in use.
    public let consentText: Int
    /// `KIM-{year}-{number}`.
    public let caseNumber: String
    public let retentionYears: RetentionYears
    public let soonDueDays: SoonDueDays
    public let intake: IntakeProfile
    public let closing: ClosingProfile
    /// Usual ways that a help plan can take over as a whole.
    public let chains: [ChainTemplate]
    /// What agencies have to do when somebody changes from one legal sphere to another; nothing where it is left out.
    public let transitions: [TransitionChecklist]?
    public let documents: DocumentsProfile
    public let letters: LettersProfile
    public let directory: DirectoryProfile?
    /// Left out by profiles that were kept before there were referrals.
    public let referrals: ReferralsProfile?
    /// Left out by profiles that were kept before observations were lifted.
    public let steering: SteeringProfile?
    /// What the municipality wants to reach, by the key of an indicator; else the target that the indicator comes with.
    public let targets: [String: FigureTarget]?
}

extension CaseworkProfile {
    public var lifeDomains: [LifeDomain] { domains.map { LifeDomain(rawValue: $0.code) } }

    public var titleHorizonDays: Int { soonDueDays.titleExpires }

    public func isOnScale(_ rating: Int) -> Bool {
        ratings.contains { $0.value == rating }
    }

    public func gates(to phase: Phase) -> [Gate] {
        gates[phase.rawValue] ?? []
    }

    /// The first gate to the phase that the facts do not meet.
    public func closedGate(to phase: Phase, given facts: GateFacts) -> Gate? {
        gates(to: phase).first { !$0.isMet(by: facts) }
    }

    public func caseNumber(year: Int, sequence: Int) -> String {
        let digits = String(sequence)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return caseNumber.replacing("{year}", with: String(year)).replacing("{number}", with: padded)
    }

    public func label(of phase: Phase, in language: String) -> String {
        Self.label(phase.rawValue, among: phases, in: language)
    }

    public func label(of domain: LifeDomain, in language: String) -> String {
        Self.label(domain.rawValue, among: domains, in: language)
    }

    public func label(of reason: ClosingReason, in language: String) -> String {
        Self.label(reason.rawValue, among: closingReasons, in: language)
    }

    public func label(of sphere: LegalSphere, in language: String) -> String {
        Self.label(sphere.rawValue, among: legalSpheres, in: language)
    }

    public func label(of kind: ProtectionKind, in language: String) -> String {
        Self.label(kind.rawValue, among: protectionKinds, in: language)
    }

    public func label(of kind: ObservationKind, in language: String) -> String {
        Self.label(kind.rawValue, among: observationKinds, in: language)
    }

    public func label(of occasion: ConferenceOccasion, in language: String) -> String {
        Self.label(occasion.rawValue, among: conferenceOccasions, in: language)
    }

    private static func label(_ code: String, among entries: [Entry], in language: String) -> String {
        entries.first { $0.code == code }?.label(in: language) ?? code
    }
}
