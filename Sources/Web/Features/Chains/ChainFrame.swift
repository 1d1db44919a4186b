import Insight
import Kernel
import WebSupport

/// What all pages of the chains share: the pages among each other, the part that is shown, and how it is counted.
struct ChainPageFrame {
    let choice: ChainPart
    let words: ChainWords
    let form: Form

    private var texts: Texts { form.texts }

    /// With further fields of its own among the filters.
    func page(_ path: String, title: String, lead: String, own: HTML = "", _ content: HTML) -> Page {
        Page(
            texts(title),
            section: "figures",
            content: """
                <p class="lead">\(texts(lead))</p>
                \(SubNavigation(label: texts("chains.pages"), items: items(path)).html)
                \(ListWithFilters(
                    path: path,
                    filters: own + filters(path),
                    chips: choice.chips(words, on: path),
                    list: "<div class=\"chain-page\">\(content)\(rounding)</div>",
                    texts: texts
                ).html)
                <p><a href="/steuerung">\(texts("figures.title"))</a></p>
                """
        )
    }

    private var rounding: HTML { "<p class=\"hint\">\(texts("chains.rounding"))</p>" }

    private func items(_ current: String) -> [SubNavigation.Item] {
        [
            (ChainPaths.map, "chains.title"), (ChainPaths.ways, "chains.ways.title"),
            (ChainPaths.waits, "chains.waits.title"), (ChainPaths.plan, "chains.plan.title"),
            (ChainPaths.comparison, "chains.comparison.title"), (ChainPaths.whatIf, "chains.whatIf.title"),
        ].map { path, title in
            .init(texts(title), path: choice.path(path), isCurrent: path == current)
        }
    }

    private func filters(_ path: String) -> HTML {
        let filled = form.filled(with: choice.fields)
        let fields = FilterForm(fields: choice.fields, form: form)
        let kinds = ChainQuestion.Kind.allCases.map {
            Choice($0.rawValue, texts("chains.kind.\($0.rawValue)"))
        }
        let spheres = words.ground.spheres.map { Choice($0, words.sphere($0)) }
        return """
            \(TextField("von", texts("chains.from"), in: filled, hint: texts("chains.monthHint"),
                isOptional: false).html)
            \(TextField("bis", texts("chains.until"), in: filled, isOptional: false).html)
            \(fields.select("art", texts("chains.kind.label"), kinds, empty: texts("chains.kind.any")))
            \(fields.select("recht", texts("chains.sphere"), spheres, empty: texts("chains.sphereAny")))
            \(fields.select("stelle", texts("chains.agency"), words.ground.agencies.map { Choice($0.id, $0.name) },
                empty: texts("chains.agencyAny")))
            \(fields.select("ort", texts("chains.town"), words.ground.towns.map { Choice($0, $0) },
                empty: texts("chains.townAny")))
            \(HTML.when(path == ChainPaths.map, shares(fields)))
            \(HTML.when(path == ChainPaths.comparison, other(fields, filled)))
            \(HTML.when(path != ChainPaths.whatIf && !choice.fields["ereignis"].isEmpty,
                HiddenField(name: "ereignis", value: choice.fields["ereignis"]).html))
            """
    }

    private func other(_ fields: FilterForm, _ filled: Form) -> HTML {
        """
        <fieldset class="filtered__group"><legend>\(texts("chains.comparison.with"))</legend>
        \(TextField("von2", texts("chains.from"), in: filled, hint: texts("chains.monthHint"),
            isOptional: false).html)
        \(TextField("bis2", texts("chains.until"), in: filled, isOptional: false).html)
        \(fields.select("ort2", texts("chains.town"), words.ground.towns.map { Choice($0, $0) },
            empty: texts("chains.townAny")))
        </fieldset>
        """
    }

    private func shares(_ fields: FilterForm) -> HTML {
        let shares = ChainPart.shares.map {
            Choice("\($0)", texts("chains.share.percent", ["share": "\($0)"]))
        }
        return fields.select("anteil", texts("chains.share.label"), shares)
    }
}
