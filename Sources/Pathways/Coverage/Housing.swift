/// Where the person lives (Wohnen).
public enum Housing: String, Codable, CaseIterable, Sendable {
    case receptionCentre = "aufnahmeeinrichtung"
    case municipalShelter = "gemeinschaftsunterkunft"
    case ownFlat = "wohnung"
    case withOthers = "mitwohnend"
    case youthWelfareHome = "jugendhilfe"
    case womensShelter = "frauenhaus"
    case other = "sonstige"
    case homeless = "ohne"
}
