import Casework
import Kernel
import WebSupport

/// Deputyships as rows, with a button that ends them where that is this page's business.
struct DeputyTable {
    enum Column { case forName, byName }

    let deputyships: [Deputyship]
    let names: [Column]
    let today: Day
    let form: Form
    let ending: ((Deputyship) -> String)?

    private var texts: Texts { form.texts }

    var html: HTML {
        Table(
            texts("deputies.title"),
            columns: names.map { .init(texts("deputies.\($0)")) } + [
                .init(texts("deputies.fromOn"), .day), .init(texts("deputies.untilOn"), .day),
                .init(texts("deputies.state")),
            ] + (ending == nil ? [] : [.init(texts("deputies.action"))]),
            rows: deputyships.map(row)
        ).html
    }

    private func row(_ deputyship: Deputyship) -> [HTML] {
        let state =
            deputyship.isOn(today)
            ? Tag(texts("deputies.now"), .success) : Tag(texts("deputies.later"), .info)
        return names.map { .name($0 == .forName ? deputyship.forName : deputyship.byName) }
            + [.day(deputyship.fromOn), .day(deputyship.untilOn), state.html]
            + (ending.map { [form.button(texts("deputies.end"), to: $0(deputyship))] } ?? [])
    }
}
