import AgencyNetwork
import Kernel
import WebSupport

/// What agencies agreed on, overdue reviews visibly so (Kooperationsvereinbarungen).
struct AgreementListPage {
    let agreements: Agreements
    let mayAgree: Bool
    let texts: Texts

    var page: Page {
        Page(
            texts("agreements.title"),
            section: "figures",
            actions: mayAgree ? ButtonLink(texts("agreements.add"), path: AgreementPaths.new).html : "",
            content: """
                <p class="lead">\(texts("agreements.lead"))</p>
                \(agreements.all.isEmpty ? EmptyState(texts("agreements.empty")).html : table)
                <p><a href="\(NetworkPaths.picture)">\(texts("networkPicture.title"))</a></p>
                """
        )
    }

    private var table: HTML {
        Table(
            texts("agreements.title"),
            columns: ["name", "between", "concludedOn", "reviewOn"].map {
                .init(texts("agreements.column.\($0)"))
            },
            rows: agreements.all.map(row)
        ).html
    }

    private func row(_ agreement: CooperationAgreement) -> [HTML] {
        [
            "<a href=\"\(AgreementPaths.one(agreement.id))\">\(agreement.title)</a>",
            "\(agreements.name(of: agreement.fromId)) – \(agreements.name(of: agreement.toId))",
            "\(agreement.concludedOn.german)",
            AgreementState(agreement: agreement, today: agreements.today, texts: texts).html,
        ]
    }
}

/// Until when an agreement stands, in a few words.
struct AgreementState {
    let agreement: CooperationAgreement
    let today: Day
    let texts: Texts

    var html: HTML {
        if let ended = agreement.endedOn {
            return Tag(texts("agreements.ended", ["day": ended.german])).html
        }
        guard let review = agreement.reviewOn else { return "–" }
        guard agreement.isOverdue(on: today) else { return "\(review.german)" }
        return Tag(texts("agreements.overdue", ["day": review.german]), .warning).html
    }
}
