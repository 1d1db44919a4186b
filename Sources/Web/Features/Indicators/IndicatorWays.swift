import Insight
import WebSupport

/// The ways up to more cases and down to fewer, as far as figures may be told (Wege in die Tiefe).
struct IndicatorWays {
    let depth: IndicatorDepth
    let texts: Texts

    private var wording: IndicatorWording { IndicatorWording(texts: texts) }
    private var key: String { depth.reading.answer.indicator.key }
    private var group: TargetGroup? { depth.reading.answer.group }
    private var dimension: String? { depth.reading.answer.dimension?.key }
    private var dimensions: [String] { depth.reading.answer.indicator.dimensions ?? [] }

    var html: HTML {
        let links = up + down
        guard !links.isEmpty else { return "" }
        return """
            <nav aria-label="\(texts("indicators.depth"))"><ul>\(HTML.each(links) { path, label in
                "<li><a href=\"\(path)\">\(label)</a></li>\n"
            })</ul></nav>
            """
    }

    private var up: [(String, String)] {
        var links: [(String, String)] = []
        if depth.town != nil {
            let by = dimensions.contains("town") ? "town" : nil
            links.append((path(town: nil, by: by), texts("indicators.up.towns")))
        }
        if let group {
            let path = IndicatorPaths.indicator(key, town: depth.town, by: dimension)
            links.append((path, texts("indicators.up.everybody", ["group": wording.name(group.names)])))
        }
        return links
    }

    private var down: [(String, String)] {
        guard depth.town == nil, dimension != "town", dimensions.contains("town"), !depth.towns.isEmpty
        else { return [] }
        return [(path(town: nil, by: "town"), texts("indicators.down.towns"))]
    }

    /// Of a town that may be looked into, a link into it; a value that is withheld leads nowhere.
    func heading(_ part: IndicatorValue) -> HTML {
        let name = HTML(text: wording.heading(part, in: depth.reading))
        guard dimension == "town", !part.isSuppressed, depth.town == nil, depth.towns.contains(part.heading)
        else { return name }
        let next = dimensions.first { $0 != "town" }
        return "<a href=\"\(path(town: part.heading, by: next))\">\(name)</a>"
    }

    private func path(town: String?, by dimension: String?) -> String {
        IndicatorPaths.indicator(key, group: group?.key, town: town, by: dimension)
    }
}
