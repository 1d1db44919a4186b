import Kernel

/// That people have compared a version of a rule with the law and found it right (Freigabe einer Fassung).
public struct SignOff: Decodable, Equatable, Sendable {
    public let pathway: String
    /// The first day of the version.
    public let version: Day
    /// What it said when it was signed.
    public let text: RuleFingerprint
    public let signed: [Signature]

    public init(pathway: String, version: Day, text: RuleFingerprint, signed: [Signature]) {
        self.pathway = pathway
        self.version = version
        self.text = text
        self.signed = signed
    }
}

/// Who signed, as what, and when (Unterschrift).
public struct Signature: Codable, Equatable, Sendable {
    public let name: String
    /// `Volljuristin`, `Fachstelle Aufenthaltsrecht`; may be missing.
    public let role: String?
    public let on: Day

    public init(name: String, role: String? = nil, on: Day) {
        self.name = name
        self.role = role
        self.on = on
    }

    /// The same for one person, however the name is typed.
    var person: String { name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// How far a version of a rule has been signed off (Stand der Freigabe).
public enum SignOffState: String, Codable, CaseIterable, Sendable {
    case unsigned
    case signedByOne = "signed-by-one"
    /// By two different people: what the project asks for.
    case signedByTwo = "signed-by-two"
    /// What was signed said something else.
    case changedSince = "changed-since"
}

/// The file in which they are kept.
struct SignOffFile: Decodable {
    let signOffs: [SignOff]

    enum CodingKeys: String, CodingKey {
        case signOffs = "sign-offs"
    }
}
