/// How a figure developed, period by period, as columns with the same numbers in a table below (Verlauf).
///
/// A value that may not be shown is a hatched column of no height of its own; one that is not there leaves a gap.
public struct TrendChart: Sendable {
    public enum Value: Sendable, Hashable {
        case number(Double)
        case withheld
        case missing
    }

    public struct Point: Sendable {
        public let label: String
        public let value: Value
        /// The value as it is written in the table, with its unit.
        public let words: String
        /// Between which values it probably lies.
        public let range: ClosedRange<Double>?

        public init(_ label: String, _ value: Value, words: String, range: ClosedRange<Double>? = nil) {
            self.label = label
            self.value = value
            self.words = words
            self.range = range
        }
    }

    private static let height = 140
    private static let top = 12

    public let id: String
    public let title: String
    public let valueTitle: String
    public let points: [Point]
    private let texts: Texts

    public init(_ title: String, valueTitle: String, points: [Point], id: String = "trend", texts: Texts) {
        self.title = title
        self.valueTitle = valueTitle
        self.points = points
        self.id = id
        self.texts = texts
    }

    public var html: HTML {
        """
        <figure class="trend" role="group" aria-labelledby="\(id)-title">
        <figcaption class="trend__caption" id="\(id)-title">\(title)</figcaption>
        <svg class="trend__picture" width="100%" height="\(Self.height + 24)" aria-hidden="true" focusable="false">
        <defs><pattern id="\(id)-withheld" width="6" height="6" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect class="trend__hatch" width="2" height="6"/></pattern></defs>
        <line class="trend__ground" x1="0" x2="100%" y1="\(Self.height)" y2="\(Self.height)"/>
        \(HTML.each(points.enumerated(), column))</svg>
        \(Table(title, columns: [.init(texts("support.trend.period")), .init(valueTitle, .number)],
            rows: points.map { [HTML(text: $0.label), HTML(text: $0.words)] }).html)
        </figure>
        """
    }

    private var largest: Double {
        let values = points.flatMap { point -> [Double] in
            guard case .number(let value) = point.value else { return [] }
            return [value, point.range?.upperBound ?? value]
        }
        return max(values.max() ?? 1, 0.001)
    }

    private func column(_ place: Int, _ point: Point) -> HTML {
        let share = 10_000 / max(points.count, 1)
        let (left, width) = (place * share + share / 6, share * 2 / 3)
        return """
            \(bar(point, at: left, width))
            \(HTML.some(point.range) { line($0, at: left + width / 2) })
            \(HTML.when(isLabelled(place), """
                <text class="trend__label" x="\(percent(left + width / 2))" y="\(Self.height + 18)">\
                \(point.label)</text>
                """))

            """
    }

    private func bar(_ point: Point, at left: Int, _ width: Int) -> HTML {
        let high: Int
        let kind: String
        switch point.value {
        case .missing: return ""
        case .withheld: (high, kind) = (Self.height / 4, "withheld")
        case .number(let value): (high, kind) = (Self.height - y(value), "number")
        }
        let fill = HTML.attribute("fill", kind == "withheld" ? "url(#\(id)-withheld)" : nil)
        return """
            <rect class="trend__bar trend__bar--\(kind)"\(fill) x="\(percent(left))" \
            y="\(Self.height - high)" width="\(percent(width))" height="\(high)"/>
            """
    }

    private func line(_ range: ClosedRange<Double>, at middle: Int) -> HTML {
        """
        <line class="trend__range" x1="\(percent(middle))" x2="\(percent(middle))" \
        y1="\(y(range.lowerBound))" y2="\(y(range.upperBound))"/>
        """
    }

    private func y(_ value: Double) -> Int {
        Self.height - Int((max(value, 0) / largest * Double(Self.height - Self.top)).rounded())
    }

    // On a telephone there is room for the first and the last only; a wide table says the rest.
    private func isLabelled(_ place: Int) -> Bool {
        points.count <= 4 || place == 0 || place == points.count - 1 || place == points.count / 2
    }

    private func percent(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
    }
}
