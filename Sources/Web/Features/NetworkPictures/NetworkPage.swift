import AgencyNetwork
import Insight
import Kernel
import WebSupport

/// Which agencies hand over to which, how long it takes and where it breaks: a drawing and a table (Netzwerkbild).
struct NetworkPage {
    /// From this share of breaks on an arrow is drawn as strained.
    static let strainedFromPercent = 30

    let picture: NetworkPicture
    let agreements: Agreements
    let focus: Organisation.ID?
    let mayAgree: Bool
    let texts: Texts

    var page: Page {
        Page(
            texts("networkPicture.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("networkPicture.lead", days))</p>
                \(arrows.isEmpty ? EmptyState(texts("networkPicture.empty")).html : drawing + table.html)
                \(HTML.some(focusName, backToAll))
                <p class="hint">\(texts("networkPicture.rule"))</p>
                <p class="hint">\(texts("support.figures.rounded"))</p>
                <p><a href="\(AgreementPaths.list)">\(texts("agreements.title"))</a></p>
                """
        )
    }

    private var days: [String: String] { ["since": picture.since.german, "until": picture.until.german] }

    private var focusName: String? { focus.map { picture.name(of: $0) } }

    private func backToAll(_ agency: String) -> HTML {
        "<p><a href=\"\(NetworkPaths.picture)\">\(texts("networkPicture.all", ["agency": agency]))</a></p>"
    }

    var arrows: [NetworkArrow] {
        guard let focus else { return picture.arrows }
        return picture.arrows.filter { $0.from == focus || $0.to == focus }
    }

    private var drawing: HTML {
        let nodes = picture.agencies.filter { node in arrows.contains { $0.from == node || $0.to == node } }
        let place = Dictionary(zip(nodes, nodes.indices), uniquingKeysWith: { first, _ in first })
        let graph = NetworkGraph(
            texts("networkPicture.drawing"),
            nodes: nodes.map { picture.name(of: $0) },
            arrows: arrows.compactMap { arrow in
                guard let from = place[arrow.from], let to = place[arrow.to] else { return nil }
                return .init(from: from, to: to, width: width(of: arrow), isStrained: isStrained(arrow))
            },
            texts: texts
        )
        return graph.html + "<p class=\"hint\">\(texts("networkPicture.legend"))</p>"
    }

    private func width(of arrow: NetworkArrow) -> Int {
        guard let count = arrow.handedOver.exact, let most = picture.arrows.first?.handedOver.exact else {
            return 0
        }
        return 1 + count * 4 / max(most, 1)
    }

    private func isStrained(_ arrow: NetworkArrow) -> Bool {
        arrow.brokenPercent.map { $0 >= Self.strainedFromPercent } ?? false
    }
}
