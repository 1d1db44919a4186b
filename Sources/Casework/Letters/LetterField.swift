import Kernel

/// A place in a letter that is filled from the case (Platzhalter).
public enum LetterField: String, CaseIterable, Sendable {
    case personName = "person.name"
    case personBirth = "person.birth"
    case personNationality = "person.nationality"
    case titleValidFrom = "title.validFrom"
    case titleValidUntil = "title.validUntil"
    case caseNumber = "case.number"
    case caseTown = "case.town"
    case caseManager = "caseManager.name"
    case office = "office.name"
    case agency
    case address
    case today
}

/// The text of a letter, cut at its places, each with what stands there (gefüllter Brieftext).
public struct LetterText: Equatable, Sendable {
    public enum Piece: Equatable, Sendable {
        case text(String)
        case filled(LetterField, String)
        case empty(LetterField)
        /// Between braces stands something that no field is called.
        case unknown(String)
    }

    public let pieces: [Piece]

    public init(_ source: String, _ values: [LetterField: String]) {
        var pieces: [Piece] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(Self.piece(String(rest[rest.index(after: open)..<close]), values))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// What the paper says; a place that is not filled leaves its braces, so that it cannot be overlooked.
    public var plain: String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .filled(_, let text): text
            case .empty(let field): "{\(field.rawValue)}"
            case .unknown(let name): "{\(name)}"
            }
        }.joined()
    }

    public var isComplete: Bool {
        pieces.allSatisfy { piece in
            switch piece {
            case .text, .filled: true
            case .empty, .unknown: false
            }
        }
    }

    private static func piece(_ name: String, _ values: [LetterField: String]) -> Piece {
        guard let field = LetterField(rawValue: name.trimmedWhitespace) else { return .unknown(name) }
        guard let value = values[field], !value.isEmpty else { return .empty(field) }
        return .filled(field, value)
    }
}
