import Foundation

/// The addresses of the indicators (Kennzahlen).
enum IndicatorPaths {
    static let all = "/steuerung/kennzahlen"

    static func indicator(
        _ key: String,
        group: String? = nil,
        town: String? = nil,
        by dimension: String? = nil
    ) -> String {
        var address = URLComponents()
        address.path = "\(all)/\(key)"
        let items = [("gruppe", group), ("ort", town), ("nach", dimension)].compactMap { name, value in
            value.map { URLQueryItem(name: name, value: $0) }
        }
        address.queryItems = items.isEmpty ? nil : items
        return address.string ?? address.path
    }
}
