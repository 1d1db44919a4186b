import Casework
import Kernel
import WebSupport

/// The persons and agencies around the household: a map in rings, and the same as a table.
struct SocialNetworkPage {
    let network: CaseSocialNetwork
    let texts: Texts

    private var caseFile: CaseFile { network.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .assessment, texts: texts).page(
            texts("socialNetworks.title"),
            actions: caseFile.isOpen && !network.contacts.isEmpty ? adding.html : .empty,
            content: """
                <p><a href="\(CaseFilePaths.assessments(caseFile.id))">\(texts("assessments.title"))</a></p>
                \(network.contacts.isEmpty ? empty : content)
                """
        )
    }

    private var adding: ButtonLink {
        ButtonLink(texts("socialNetworks.add"), path: SocialNetworkPaths.new(caseFile.id))
    }

    private var empty: HTML {
        EmptyState(
            texts("socialNetworks.empty"),
            text: texts("socialNetworks.emptyHint"),
            action: caseFile.isOpen ? adding : nil
        ).html
    }

    private var content: HTML {
        """
        \(map.html)
        <p>\(texts("socialNetworks.legend"))</p>
        \(table)
        """
    }

    private var map: RingMap {
        RingMap(
            texts("socialNetworks.map"),
            middle: texts("socialNetworks.household"),
            nodes: network.contacts.map(node),
            texts: texts
        )
    }

    private func node(_ contact: NetworkContact) -> RingMap.Node {
        let details = contact.details
        let rings: [NetworkContact.Tie: Int] = [.strong: 0, .weak: 1, .strained: 2, .broken: 2]
        let signs: [NetworkContact.Effect: String] = [.supportive: "+", .burdening: "−", .both: "±"]
        return RingMap.Node(
            details.name,
            note: details.role,
            ring: rings[details.tie] ?? 2,
            shape: details.kind == .person ? .round : .square,
            sign: signs[details.effect] ?? "",
            line: details.tie.rawValue
        )
    }

    private var table: HTML {
        Table(
            texts("socialNetworks.map"),
            columns: ["name", "kind.label", "role", "tie.label", "effect.label", "remark"].map {
                .init(texts("socialNetworks.\($0)"))
            },
            rows: network.contacts.map { contact in
                let details = contact.details
                let name = HTML.name(details.name)
                let path = SocialNetworkPaths.contact(contact)
                return [
                    caseFile.isOpen ? "<a href=\"\(path)\">\(name)</a>" : name,
                    "\(texts("socialNetworks.kind.\(details.kind.rawValue)"))",
                    details.role.isEmpty ? "–" : HTML.name(details.role),
                    "\(texts("socialNetworks.tie.\(details.tie.rawValue)"))",
                    "\(texts("socialNetworks.effect.\(details.effect.rawValue)"))",
                    details.remark.isEmpty ? "–" : "<span dir=\"auto\">\(HTML.lines(details.remark))</span>",
                ]
            }
        ).html
    }
}
