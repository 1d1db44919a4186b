import AgencyNetwork
import Insight
import Kernel
import WebSupport

extension NetworkPage {
    /// The same as the drawing, for everybody.
    var table: Table {
        Table(
            texts("networkPicture.caption"),
            columns: [
                .init(texts("networkPicture.from")), .init(texts("networkPicture.to")),
                .init(texts("networkPicture.handedOver"), .number),
                .init(texts("networkPicture.taken"), .number),
                .init(texts("networkPicture.broken"), .number), .init(texts("networkPicture.days"), .number),
                .init(texts("agreements.one")),
            ],
            rows: shown.map(row)
        )
    }

    private var shown: [NetworkArrow] {
        guard let focus else { return picture.arrows }
        return picture.arrows.filter { $0.from == focus || $0.to == focus }
    }

    private func row(_ arrow: NetworkArrow) -> [HTML] {
        [
            agency(arrow.from), agency(arrow.to), handedOver(arrow), amount(arrow.taken), broken(arrow),
            HTML(text: arrow.medianDays.map { "\($0)" } ?? "–"), agreement(arrow),
        ]
    }

    private func agency(_ id: Organisation.ID) -> HTML {
        "<a href=\"\(NetworkPaths.around(id))\">\(picture.name(of: id))</a>"
    }

    private func handedOver(_ arrow: NetworkArrow) -> HTML {
        let kinds = HandOverKind.allCases.compactMap { kind in
            arrow.kinds[kind]?.exact.map { texts("networkPicture.kind.\(kind.rawValue)", count: $0) }
        }
        guard !kinds.isEmpty else { return amount(arrow.handedOver) }
        return "\(amount(arrow.handedOver))<br><small>\(kinds.joined(separator: ", "))</small>"
    }

    private func broken(_ arrow: NetworkArrow) -> HTML {
        guard let percent = arrow.brokenPercent, percent >= Self.strainedFromPercent else {
            return amount(arrow.broken)
        }
        return "\(amount(arrow.broken)) \(Tag("\(percent) %", .danger).html)"
    }

    private func amount(_ count: PublishedCount) -> HTML {
        switch count {
        case .exact(let number): "\(number.formattedGerman)"
        case .suppressed: HTML(text: texts("support.figures.suppressed"))
        }
    }

    private func agreement(_ arrow: NetworkArrow) -> HTML {
        let found = agreements.inForce(between: arrow.from, and: arrow.to)
        let links = HTML.each(found) { "<a href=\"\(AgreementPaths.one($0.id))\">\($0.title)</a> " }
        guard found.isEmpty else { return links }
        guard mayAgree else { return HTML(text: texts("agreements.none")) }
        return "<a href=\"\(AgreementPaths.new(arrow.from, arrow.to))\">\(texts("agreements.attach"))</a>"
    }
}
