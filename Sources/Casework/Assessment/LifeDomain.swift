/// A field of life in which things may stand well or badly (Handlungsfeld).
///
/// The municipality's profile says which ones it uses; these twelve are the usual ones.
public struct LifeDomain: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let usual = [
        "residence", "firstOrientation", "language", "school", "training", "work",
        "livelihood", "housing", "health", "family", "authorities", "participation",
    ].map(LifeDomain.init(rawValue:))
}
