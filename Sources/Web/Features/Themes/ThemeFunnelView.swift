import Kernel
import Steering
import WebSupport

/// The way of the themes from being reported to an effect, as a picture and a table (Trichter).
struct ThemeFunnelView {
    let funnel: ThemeFunnel
    let texts: Texts

    var html: HTML {
        """
        <figure class="trend" role="group" aria-labelledby="funnel-title">
        <figcaption class="trend__caption" id="funnel-title">\(texts("themes.funnel"))</figcaption>
        \(FunnelChart(funnel.stages.map { .init(name($0), $0.reached) }).html)
        \(table)
        </figure>
        """
    }

    private var table: HTML {
        Table(
            texts("themes.funnel"),
            columns: [
                .init(texts("themes.stateLabel")), .init(texts("themes.reached"), .number),
                .init(texts("themes.now"), .number), .init(texts("themes.medianDays"), .number),
            ],
            rows: funnel.stages.map { stage in
                [
                    HTML(text: name(stage)), "\(stage.reached)", "\(stage.now)",
                    HTML(text: stage.medianDays.map { "\($0)" } ?? "–"),
                ]
            }
        ).html
    }

    private func name(_ stage: ThemeFunnel.Stage) -> String {
        texts("themes.state.\(stage.state.rawValue)")
    }
}
