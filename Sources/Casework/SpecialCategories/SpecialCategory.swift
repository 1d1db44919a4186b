/// A kind of data that Art. 9 and 10 DSGVO protect above all others (besondere Kategorie).
///
/// Kept only in fields of its own, sealed, and never in lists, searches, exports or free text.
public enum SpecialCategory: String, Codable, CaseIterable, Sendable {
    case health, religion, sexualOrientation, ethnicity, offences
}
