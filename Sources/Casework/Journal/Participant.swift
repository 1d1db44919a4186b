import Kernel

/// Someone who took part in a contact: of the household, from an agency, interpreting, or a third (Beteiligte).
public struct Participant: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case person, agency, interpreter, third
    }

    public let kind: Kind
    /// Only where someone of the household took part; the name is looked up, never copied.
    public let personId: Person.ID?
    /// Name of the agency, language interpreted, or who the third was.
    public let name: String

    public static func person(_ id: Person.ID) -> Participant {
        Participant(kind: .person, personId: id, name: "")
    }

    public static func other(_ kind: Kind, _ name: String) -> Participant {
        Participant(kind: kind, personId: nil, name: name.trimmedWhitespace)
    }
}
