import Insight
import Kernel
import WebSupport

/// What usually follows what: a drawing and the same as a table (Kettenkarte).
struct ChainMapPage {
    let picture: ChainPicture
    /// Nothing where it could not be laid out.
    let layout: FlowLayout?
    let frame: ChainPageFrame

    private var texts: Texts { frame.form.texts }
    private var words: ChainWords { frame.words }
    private var choice: ChainPart { frame.choice }

    var page: Page {
        frame.page(ChainPaths.map, title: "chains.title", lead: "chains.lead", content)
    }

    private var content: HTML {
        guard !picture.arrows.isEmpty else {
            return EmptyState(texts("chains.empty"), text: texts("chains.emptyHint")).html
        }
        return """
            <p>\(texts("chains.cases", ["cases": ChainCounts(texts).about(picture.cases)]))</p>
            \(layout.map(drawing) ?? NoticeBox(.info, HTML(text: texts("chains.noDrawing"))).html)
            \(stations)
            \(arrows)
            \(HTML.when(picture.withholds, "<p class=\"hint\">\(texts("chains.withheld"))</p>"))
            """
    }

    private func drawing(_ layout: FlowLayout) -> HTML {
        let chart = ChainFlowChart(picture: picture, words: words).chart
        return """
            <figure class="network" role="group" aria-labelledby="chain-map">
            <figcaption class="network__caption" id="chain-map">\(texts("chains.drawing"))</figcaption>
            <div class="network__scroll" role="region" tabindex="0" \
            aria-label="\(texts("support.lanes.scroll", ["title": texts("chains.drawing")]))">
            \(FlowDrawing(chart, layout).html(percent: choice.size))
            </div>
            <p class="hint">\(texts("chains.legend"))</p>
            <p class="button-row">\(HTML.each(ChainPart.sizes, size))
            <a href="\(choice.path(ChainPaths.drawing))">\(texts("chains.file"))</a></p>
            </figure>
            """
    }

    private func size(_ size: Int) -> HTML {
        let label = texts("chains.size.\(size)")
        guard size != choice.size else { return "<strong>\(label)</strong> " }
        return "<a href=\"\(choice.path(ChainPaths.map, with: ["groesse": "\(size)"]))\">\(label)</a> "
    }

    private var stations: HTML {
        let table = Table(
            texts("chains.stations"),
            columns: [.init(texts("chains.station")), .init(texts("chains.inCases"), .number)],
            rows: picture.stations.map { station in
                [
                    "<a href=\"\(ways(through: station.activity))\">\(words.activity(station.activity))</a>",
                    station.cases.cell(texts),
                ]
            }
        )
        return "<section><h2>\(texts("chains.stations"))</h2>\(table.html)</section>"
    }

    private func ways(through activity: String) -> String {
        choice.path(ChainPaths.ways, with: ["ereignis": activity])
    }

    private var arrows: HTML {
        let counts = ChainCounts(texts)
        let table = Table(
            texts("chains.arrows"),
            columns: [
                .init(texts("chains.before")), .init(texts("chains.after")),
                .init(texts("chains.inCases"), .number), .init(texts("chains.median"), .number),
                .init(texts("chains.quartiles"), .number),
            ],
            rows: picture.arrows.map { arrow in
                [
                    end(arrow.from, "chains.begin"), end(arrow.to, "chains.end"), arrow.cases.cell(texts),
                    counts.median(arrow.wait), counts.quartiles(arrow.wait),
                ]
            }
        )
        return "<section><h2>\(texts("chains.arrows"))</h2>\(table.html)</section>"
    }

    private func end(_ activity: String?, _ outside: String) -> HTML {
        HTML(text: activity.map(words.activity) ?? texts(outside))
    }
}

/// Counts and days of chains as they are written in sentences and cells.
struct ChainCounts {
    let texts: Texts

    init(_ texts: Texts) {
        self.texts = texts
    }

    func about(_ count: PublishedCount) -> String {
        count.exact.map { texts("chains.about", ["count": $0.formattedGerman]) }
            ?? texts("support.figures.suppressed")
    }

    func median(_ wait: WaitSpread?) -> HTML { HTML(text: wait.map { $0.median.formattedGerman } ?? "–") }

    func quartiles(_ wait: WaitSpread?) -> HTML {
        HTML(
            text: wait?.quartiles.map {
                texts(
                    "chains.between",
                    ["low": $0.lowerBound.formattedGerman, "high": $0.upperBound.formattedGerman]
                )
            } ?? "–"
        )
    }
}
