import Casework
import WebSupport

/// Before and after on one line per life domain: the worker's view above, the person's own below.
///
/// Circles are the worker's view, squares the person's own; hollow is before, filled is now.
struct LifeDomainPicture {
    static let width = 900
    static let left = 230
    static let right = 90
    static let top = 46
    static let rowHeight = 52

    let pairs: [LifeDomainChange.Pair]
    /// The scale of the profile, lowest first.
    let steps: [(value: Int, words: String)]
    let days: (before: String, now: String)
    let texts: Texts

    private var height: Int { Self.top + pairs.count * Self.rowHeight + 6 }

    var html: HTML {
        """
        <figure class="life-change" role="group" aria-label="\(texts("assessments.change"))">
        <div class="life-change__scroll" role="region" tabindex="0" \
        aria-label="\(texts("support.lanes.scroll", ["title": texts("assessments.change")]))">
        <svg class="life-change__drawing" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" \
        height="\(height)" aria-hidden="true" focusable="false">
        \(HTML.each(steps, line))
        \(HTML.each(pairs.enumerated()) { row, pair in self.row(pair, Self.top + row * Self.rowHeight) })
        </svg></div>
        \(legend)
        </figure>
        """
    }

    private func x(_ rating: Int) -> Int {
        let place = steps.firstIndex { $0.value == rating } ?? 0
        return Self.left + place * (Self.width - Self.left - Self.right) / max(steps.count - 1, 1)
    }

    private func line(_ value: Int, _ words: String) -> HTML {
        let anchor = value == steps.first?.value ? "start" : value == steps.last?.value ? "end" : "middle"
        let shift = anchor == "start" ? -6 : anchor == "end" ? 60 : 0
        let isEnd = anchor != "middle"
        return """
            <line class="life-change__line" x1="\(x(value))" x2="\(x(value))" y1="30" y2="\(height)"/>
            <text class="life-change__step" x="\(x(value) + shift)" y="20" text-anchor="\(anchor)">\
            \(isEnd ? "\(value) \(words)" : "\(value)")</text>

            """
    }

    private func row(_ pair: LifeDomainChange.Pair, _ top: Int) -> HTML {
        """
        <text class="life-change__domain" x="4" y="\(top + 28)">\(pair.label)</text>
        \(dumbbell("worker", pair.before.workerRating, pair.now.workerRating, top + 15))
        \(dumbbell("own", pair.before.ownRating, pair.now.ownRating, top + 35))
        <line class="life-change__row" x1="0" x2="\(Self.width)" y1="\(top + Self.rowHeight - 2)" \
        y2="\(top + Self.rowHeight - 2)"/>

        """
    }

    private func dumbbell(_ view: String, _ before: Int?, _ now: Int?, _ y: Int) -> HTML {
        let bar = before.flatMap { before in
            now.map { now in
                """
                <line class="life-change__bar life-change__bar--\(HTML(text: view))" x1="\(x(before))" \
                x2="\(x(now))" y1="\(y)" y2="\(y)"/>
                """ as HTML
            }
        }
        return """
            \(HTML.some(bar) { $0 })
            \(HTML.some(before) { mark(view, "before", x($0), y) })
            \(HTML.some(now) { mark(view, "now", x($0), y) })
            \(HTML.some(difference(before, now)) { words in
                """
                <text class="life-change__difference" x="\(max(x(before ?? 0), x(now ?? 0)) + 14)" \
                y="\(y + 5)">\(words)</text>
                """
            })
            """
    }

    private func difference(_ before: Int?, _ now: Int?) -> String? {
        guard let before, let now, before != now else { return nil }
        return now > before ? "+\(now - before)" : "−\(before - now)"
    }

    private func mark(_ view: String, _ time: String, _ x: Int, _ y: Int) -> HTML {
        let size = time == "before" ? 8 : 6
        let kind: HTML = "life-change__mark life-change__mark--\(HTML(text: view))-\(HTML(text: time))"
        if view == "worker" { return "<circle class=\"\(kind)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(size)\"/>" }
        return """
            <rect class="\(kind)" x="\(x - size)" y="\(y - size)" width="\(2 * size)" height="\(2 * size)"/>
            """
    }

    private var legend: HTML {
        let entries = [("worker", "before"), ("worker", "now"), ("own", "before"), ("own", "now")]
        return """
            <ul class="chain__legend">\(HTML.each(entries) { view, time in
                """
                <li><svg width="20" height="20" aria-hidden="true" focusable="false">\(mark(view, time, 10, 10))</svg> \
                \(texts("assessments.\(view)Rating")), \(time == "before" ? days.before : days.now)</li>

                """
            })</ul>
            """
    }
}
