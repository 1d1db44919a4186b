/// The sorts of documents a right to stay is written on, from the weakest to the strongest (Art des Aufenthaltsrechts).
public enum ResidenceTitleKind: String, Codable, CaseIterable, Sendable {
    case noTitle = "ohne"
    case duldung
    case proofOfArrival = "ankunftsnachweis"
    case gestattung
    case visa = "visum"
    case fiktion
    case residencePermit = "ae"
    case settlementPermit = "ne"
    case longTermResidentEU = "daueraufenthalt"
    case freedomOfMovement = "freizuegigkeit"
    case germanCitizenship = "deutsch"

    /// A title in the sense of § 4 AufenthG; toleration and permission during asylum are none.
    public var isTitle: Bool {
        switch self {
        case .visa, .residencePermit, .settlementPermit, .longTermResidentEU: true
        default: false
        }
    }
}
