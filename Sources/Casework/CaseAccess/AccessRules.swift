/// For how long a file may be opened by somebody who is not responsible for it, and for which reasons.
public struct AccessRules: Decodable, Equatable, Sendable {
    public let supervisionHours: Int
    public let emergencyHours: Int
    public let supervisionReasons: [CaseworkProfile.Entry]
    public let emergencyReasons: [CaseworkProfile.Entry]
}
