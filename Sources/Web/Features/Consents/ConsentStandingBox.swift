import Casework
import Kernel
import WebSupport

/// In one sentence whether work may go on, with the one step that changes it.
struct ConsentStandingBox {
    let standing: ConsentStanding
    let texts: Texts

    var html: HTML {
        switch standing {
        case .valid(let consent):
            NoticeBox(.success, "<p>\(sentence(valid: consent))</p>\(withdrawal(consent))").html
        case .withdrawn(let consent):
            NoticeBox(
                .warning,
                "<p>\(texts("consents.standing.withdrawn", ["day": consent.withdrawnOn?.german ?? ""]))</p>"
            ).html
        case .expired(let consent):
            NoticeBox(
                .warning,
                "<p>\(texts("consents.standing.expired", ["day": consent.validUntil?.german ?? ""]))</p>"
            ).html
        case .missing:
            NoticeBox(.info, "<p>\(texts("consents.standing.missing"))</p>").html
        }
    }

    private func sentence(valid consent: Consent) -> String {
        guard let until = consent.validUntil else {
            return texts("consents.standing.valid", ["day": consent.givenOn.german])
        }
        return texts(
            "consents.standing.validUntil",
            ["day": consent.givenOn.german, "until": until.german]
        )
    }

    private func withdrawal(_ consent: Consent) -> HTML {
        """
        <p class="consent-recording"><a href="\(ConsentPaths.withdrawal(consent))">\
        \(texts("consents.withdraw.link"))</a></p>
        """
    }
}
