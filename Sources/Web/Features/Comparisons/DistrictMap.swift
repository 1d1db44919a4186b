import Insight
import ResourceLibrary
import WebSupport

/// The simplified outlines of the districts and cities of North Rhine-Westphalia (Kreiskarte).
public struct DistrictMap: Sendable {
    struct District: Sendable {
        let key: String
        let name: String
        let outline: String
    }

    let districts: [District]

    public static let empty = DistrictMap(districts: [])

    private init(districts: [District]) {
        self.districts = districts
    }

    public init(from library: ResourceLibrary) throws {
        districts = try library.csv("Maps/nrw-districts.csv").map {
            District(key: $0["key"] ?? "", name: $0["name"] ?? "", outline: $0["outline"] ?? "")
        }
    }

    /// A drawing whose patterns say what colours would; the table beside it says the same in words.
    ///
    /// `words` names the texts of what the patterns stand for.
    func html(_ comparison: Comparison, _ texts: Texts, words: String = "comparison.standing") -> HTML {
        guard !districts.isEmpty else { return "" }
        let rows = Dictionary(comparison.rows.map { ($0.officialKey, $0) }) { own, other in
            own.isOwn ? own : other
        }
        let hasOwn = comparison.rows.contains(where: \.isOwn)
        let kinds = (hasOwn ? ["own"] : []) + ["higher", "same", "lower", "unknown"]
        return """
            <figure class="district-map"><figcaption class="trend__caption">\(texts("comparison.map"))</figcaption>
            <svg viewBox="-4 -4 308 318" role="img" aria-label="\(texts("comparison.mapAlternative"))">
            <defs>
            <pattern id="map-higher" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect class="district-map__ink" width="3" height="6"/></pattern>
            <pattern id="map-lower" width="6" height="6" patternUnits="userSpaceOnUse">\
            <circle class="district-map__ink" cx="3" cy="3" r="1.4"/></pattern>
            </defs>
            \(HTML.each(districts) { district($0, rows[$0.key]) })</svg>
            <ul class="district-map__legend">\(HTML.each(kinds) { kind in
                """
                <li><svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true" focusable="false">\
                \(shape(kind, "M1,1 21,1 21,15 1,15z"))</svg> \(texts("\(words).\(kind)"))</li>
                """
            })</ul><p class="hint">\(texts("comparison.mapSource"))</p></figure>
            """
    }

    private func district(_ district: District, _ row: Comparison.Row?) -> HTML {
        shape(row.map { $0.isOwn ? "own" : $0.standing.rawValue } ?? "unknown", district.outline)
    }

    private func shape(_ kind: String, _ outline: String) -> HTML {
        let ground: HTML = "<path class=\"district-map__area district-map__area--\(kind)\" d=\"\(outline)\"/>"
        guard kind == "higher" || kind == "lower" else { return ground }
        return "\(ground)<path class=\"district-map__pattern\" fill=\"url(#map-\(kind))\" d=\"\(outline)\"/>"
    }
}
