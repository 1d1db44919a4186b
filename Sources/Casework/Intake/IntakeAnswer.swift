/// An answer to a question of the intake; not knowing is an answer too (Antwort).
public enum IntakeAnswer: String, Codable, CaseIterable, Sendable {
    case yes, no, unclear
}
