/// The body of law under which something is decided or paid (Rechtskreis).
///
/// The municipality's profile lists the ones it uses, so that this code is only looked up there.
public struct LegalSphere: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
