/// How the characters of a case list are kept as bytes (Zeichensatz).
public enum CaseListEncoding: String, Codable, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 (BOM)"
    case utf16LittleEndian = "UTF-16 LE"
    case utf16BigEndian = "UTF-16 BE"
    case windows1252 = "Windows-1252"
}
