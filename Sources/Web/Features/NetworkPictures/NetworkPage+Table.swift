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
            rows: arrows.map(row)
        )
    }

    private func row(_ arrow: NetworkArrow) -> [HTML] {
        [
            agency(arrow.from), agency(arrow.to), handedOver(arrow), arrow.taken.cell(texts), broken(arrow),
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
        guard !kinds.isEmpty else { return arrow.handedOver.cell(texts) }
        return "\(arrow.handedOver.cell(texts))<br><small>\(kinds.joined(separator: ", "))</small>"
    }

    private func broken(_ arrow: NetworkArrow) -> HTML {
        guard let percent = arrow.brokenPercent, percent >= Self.strainedFromPercent else {
            return arrow.broken.cell(texts)
        }
        return "\(arrow.broken.cell(texts)) \(Tag("\(percent) %", .danger).html)"
    }

    private func agreement(_ arrow: NetworkArrow) -> HTML {
        let found = agreements.inForce(between: arrow.from, and: arrow.to)
        let links = HTML.each(found) { "<a href=\"\(AgreementPaths.one($0.id))\">\($0.title)</a> " }
        guard found.isEmpty else { return links }
        guard mayAgree else { return HTML(text: texts("agreements.none")) }
        return "<a href=\"\(AgreementPaths.new(arrow.from, arrow.to))\">\(texts("agreements.attach"))</a>"
    }
}
