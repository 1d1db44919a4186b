import Hummingbird

/// The addresses of the integration chains (Ketten).
enum ChainPaths {
    static let map = "/steuerung/ketten"
    static let drawing = "/steuerung/ketten/karte.svg"
    static let ways = "/steuerung/ketten/wege"
    static let waits = "/steuerung/ketten/wartezeiten"
    static let plan = "/steuerung/ketten/plan"
    static let whatIf = "/steuerung/ketten/was-waere-wenn"
    static let comparison = "/steuerung/ketten/vergleich"
}
