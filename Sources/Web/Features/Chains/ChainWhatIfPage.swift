import Insight
import Kernel
import WebSupport

/// What would change with more places or shorter waits, and how sure that is (Was wäre, wenn).
struct ChainWhatIfPage {
    let outlook: ChainOutlook
    let frame: ChainPageFrame

    private var texts: Texts { frame.form.texts }

    var page: Page {
        frame.page(
            ChainPaths.whatIf,
            title: "chains.whatIf.title",
            lead: "chains.whatIf.lead",
            own: fields,
            content
        )
    }

    private var fields: HTML {
        let form = frame.form
        let activities = outlook.activities.map { Choice($0, frame.words.activity($0)) }
            .sorted { $0.label < $1.label }
        return """
            \(SelectField("ereignis", texts("chains.whatIf.activity"), choices: activities, in: form,
                empty: texts("chains.whatIf.choose")).html)
            \(TextField("plaetze", texts("chains.whatIf.places"), in: form, hint: texts("chains.whatIf.placesHint"),
                isOptional: false).html)
            \(TextField("dauer", texts("chains.whatIf.wait"), in: form, hint: texts("chains.whatIf.waitHint"),
                isOptional: false).html)
            """
    }

    private var content: HTML {
        guard let forecast = outlook.forecast else {
            let values = ["count": "\(ReadChainForecast.fewestCases)"]
            return EmptyState(texts("chains.whatIf.empty"), text: texts("chains.whatIf.emptyHint", values))
                .html
        }
        return """
            <p>\(sentence(forecast))</p>
            \(HTML.some(outlook.places) { HTML(text: texts("chains.whatIf.known", ["count": "\($0)"])) })
            \(table(forecast))
            <p class="hint">\(texts("chains.whatIf.method", ["runs": "\(forecast.runs)"]))</p>
            """
    }

    private func sentence(_ forecast: ChainForecast) -> String {
        let change = forecast.meanDuration.change
        guard change.low > 0 || change.high < 0 else { return texts("chains.whatIf.noChange") }
        let ends = [abs(change.low), abs(change.high)].sorted()
        let values = ["days": days(abs(change.middle)), "low": days(ends[0]), "high": days(ends[1])]
        return texts(change.middle < 0 ? "chains.whatIf.shorter" : "chains.whatIf.longer", values)
    }

    private func table(_ forecast: ChainForecast) -> HTML {
        let rows = [("median", forecast.medianDuration), ("mean", forecast.meanDuration)]
        return Table(
            texts("chains.whatIf.title"),
            columns: [.init(texts("chains.whatIf.duration"))]
                + ["asIs", "wouldBe", "change"].map { .init(texts("chains.whatIf.\($0)"), .number) },
            rows: rows.map { name, figure in
                [HTML(text: texts("chains.whatIf.\(name)"))]
                    + [figure.asIs, figure.wouldBe, figure.change].map { HTML(text: range($0)) }
            }
        ).html
    }

    private func range(_ range: ChainForecast.Range) -> String {
        let values = ["middle": days(range.middle), "low": days(range.low), "high": days(range.high)]
        return texts("chains.whatIf.range", values)
    }

    private func days(_ seconds: Double) -> String { Int((seconds / 86_400).rounded()).formattedGerman }
}
