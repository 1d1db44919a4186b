/// For how long a file may be opened by somebody who is not responsible for it, and for which reasons.
public struct AccessRules: Decodable, Equatable, Sendable {
    /// Supervision opens files of its own organisation only; otherwise of all that its organisation sees figures of.
    public let supervisesOwnOrganisationOnly: Bool?
    public let supervisionHours: Int
    public let emergencyHours: Int
    public let supervisionReasons: [CaseworkProfile.Entry]
    public let emergencyReasons: [CaseworkProfile.Entry]
}

extension AccessRules {
    func supervisionMayOpen(_ file: NumberedCase) -> Bool {
        supervisesOwnOrganisationOnly == true ? file.isOfOwnOrganisation : file.isWithinReach
    }

    public func hours(for kind: CaseAccess.Kind) -> Int {
        switch kind {
        case .supervision: supervisionHours
        case .emergency: emergencyHours
        }
    }

    public func reasons(for kind: CaseAccess.Kind) -> [CaseworkProfile.Entry] {
        switch kind {
        case .supervision: supervisionReasons
        case .emergency: emergencyReasons
        }
    }

    public func label(of access: CaseAccess, in language: String) -> String {
        reasons(for: access.kind).first { $0.code == access.reason }?.label(in: language) ?? access.reason
    }
}
