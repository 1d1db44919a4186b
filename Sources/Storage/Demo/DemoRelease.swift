import Casework
import Kernel

/// What a household of the demo lets an agency know.
public struct DemoRelease: Hashable, Sendable, Decodable {
    public let kind: Release.Kind
    /// Key of an organisation.
    public let recipient: String
    public let purpose: String
    public let direction: Release.Direction
    public let domains: [LifeDomain]
    public let categories: [SpecialCategory]?
    /// Keys of persons of the household.
    public let persons: [String]
    public let day: DemoDay
    public let until: DemoDay
    public let form: Consent.Form
    public let note: String?
    public let language: String
    public let interpreter: Bool
    public let withdrawnOn: DemoDay?
}
