extension ResidenceTitle: CatalogueTerm {
    public var kind: ResidenceTitleKind {
        ResidenceTitleKind(rawValue: String(parts[0])) ?? .noTitle
    }

    /// Where it stands in the law, `§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG`; `nil` where the paragraph is not known.
    public var paragraph: String? {
        switch self {
        case .proofOfArrival: return "§ 63a AsylG"
        case .gestattung: return "§ 55 AsylG"
        case .freedomOfMovement: return "FreizügG/EU"
        case .visa: return "§ 6 AufenthG"
        default: break
        }
        guard parts.count > 1 else { return nil }
        var text = "§ \(parts[1])"
        if parts.count > 2 { text += " Abs. \(parts[2])" }
        if parts.count > 3 { text += " Satz 1 Alt. \(parts[3])" }
        return text + " AufenthG"
    }

    /// German as the documents name it, never translated: `Duldung (§ 60b AufenthG)`.
    public var designation: String {
        guard let paragraph else { return kind.designation }
        return "\(kind.designation) (\(paragraph))"
    }

    /// "Duldung light".
    public var isLight: Bool { self == .duldung60b }

    public var broader: ResidenceTitle? {
        let shorter = parts.dropLast()
        return shorter.isEmpty ? nil : Self.wider(shorter)
    }

    private var parts: [Substring] { rawValue.split(separator: "-") }

    // `ne-28` is no title of its own: go on until one is found.
    private static func wider(_ parts: ArraySlice<Substring>) -> ResidenceTitle? {
        if parts.isEmpty { return nil }
        return ResidenceTitle(rawValue: parts.joined(separator: "-")) ?? wider(parts.dropLast())
    }
}

extension ResidenceTitleKind {
    /// German as the documents name it, never translated.
    public var designation: String {
        switch self {
        case .noTitle: "ohne Aufenthaltsrecht"
        case .duldung: "Duldung"
        case .proofOfArrival: "Ankunftsnachweis"
        case .gestattung: "Aufenthaltsgestattung"
        case .visa: "Visum"
        case .fiktion: "Fiktionsbescheinigung"
        case .residencePermit: "Aufenthaltserlaubnis"
        case .settlementPermit: "Niederlassungserlaubnis"
        case .longTermResidentEU: "Erlaubnis zum Daueraufenthalt-EU"
        case .freedomOfMovement: "Freizügigkeit"
        case .germanCitizenship: "deutsche Staatsangehörigkeit"
        }
    }
}
