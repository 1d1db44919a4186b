/// A kind of data under the strictest protection of the law (besondere Kategorie).
///
/// Art. 9 and 10 DSGVO. Kept only sealed in fields of its own, never in lists, searches, exports or free text.
public enum SpecialCategory: String, Codable, CaseIterable, Sendable {
    case health, religion, sexualOrientation, ethnicity, offences
}
