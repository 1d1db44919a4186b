import Hummingbird

/// The addresses of the indicators (Kennzahlen).
enum IndicatorPaths {
    static let all = "/steuerung/kennzahlen"

    static func indicator(_ key: String, group: String? = nil) -> String {
        "\(all)/\(key)" + (group.map { "?gruppe=\($0)" } ?? "")
    }
}
