/// Figures as horizontal bars; small numbers of people are not shown (Balken).
public struct BarList: Sendable {
    public enum Amount: Sendable, Hashable {
        case number(Int)
        /// Too few people to tell without telling who: "unter 5".
        case suppressed
    }

    public struct Bar: Sendable {
        public let label: String
        public let amount: Amount
        public let path: String?

        public init(_ label: String, _ amount: Amount, path: String? = nil) {
            self.label = label
            self.amount = amount
            self.path = path
        }
    }

    public let caption: String
    public let bars: [Bar]
    private let texts: Texts

    public init(_ caption: String, bars: [Bar], texts: Texts) {
        self.caption = caption
        self.bars = bars
        self.texts = texts
    }

    public var html: HTML {
        """
        <table class="bar-list">
        <caption class="bar-list__caption">\(caption)</caption>
        <tbody>
        \(HTML.each(bars, row))</tbody>
        </table>
        """
    }

    private func row(_ bar: Bar) -> HTML {
        """
        <tr class="bar-list__row"><th class="bar-list__label" scope="row">\
        \(bar.path.map { "<a href=\"\($0)\">\(bar.label)</a>" } ?? HTML(text: bar.label))</th>
        <td class="bar-list__figure">\(figure(bar.amount))</td>
        <td class="bar-list__cell">\(picture(bar.amount))</td></tr>

        """
    }

    private func figure(_ amount: Amount) -> String {
        switch amount {
        case .number(let number): number.formattedGerman
        case .suppressed: texts("support.figures.suppressed")
        }
    }

    // The length is an attribute of the drawing: style attributes are forbidden by the content policy.
    private func picture(_ amount: Amount) -> HTML {
        let (length, kind) =
            switch amount {
            case .number(let number): (number * 100 / largest, "number")
            case .suppressed: (min(5 * 100 / largest, 100), "suppressed")
            }
        return """
            <svg class="bar-list__bar bar-list__bar--\(kind)" viewBox="0 0 100 8" width="100" height="8" \
            preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect x="0" y="0" width="\(length)" height="8"/></svg>
            """
    }

    private var largest: Int {
        let numbers = bars.map { if case .number(let number) = $0.amount { number } else { 5 } }
        return max(numbers.max() ?? 1, 1)
    }
}

extension Int {
    /// With a dot between thousands, `12.345`.
    public var formattedGerman: String {
        let digits = Array(String(magnitude))
        let grouped = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index) % 3 == 0 ? ".\(digit)" : "\(digit)"
        }
        return (self < 0 ? "−" : "") + grouped.joined()
    }
}
