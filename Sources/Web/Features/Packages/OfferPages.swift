import Casework
import Kernel
import WebSupport

/// The part of a case's hand-over page about other organisations of the same municipality.
struct CaseOfferSection {
    let preview: PackagePreview
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        <h2>\(texts("packages.offers.title"))</h2>
        <p>\(texts("packages.offers.lead"))</p>
        \(HTML.when(!preview.offers.isEmpty, "<ul>\(HTML.each(preview.offers, line))</ul>"))
        \(HTML.when(preview.caseFile.isOpen && !preview.offers.contains { $0.state == .offered }, offering))
        """
    }

    private func line(_ offer: CaseOffer) -> HTML {
        let name = preview.organisations[offer.toOrganisation] ?? "–"
        return """
            <li><a href="\(PackagePaths.offer(offer.id))">\(name)</a>, \(HTML.day(offer.offeredOn))
            \(CaseOfferTable.tag(offer, texts).html)</li>
            """
    }

    private var offering: HTML {
        let choices = preview.organisations.sorted { $0.value < $1.value }.map {
            Choice($0.key.text, $0.value)
        }
        return form.withoutWarning.html(
            to: PackagePaths.newOffer(preview.caseFile.id),
            submit: texts("packages.offers.button"),
            kind: .secondary,
            """
            \(SelectField("office", texts("packages.offers.organisation"), choices: choices, in: form,
            empty: texts("forms.pleaseChoose")).html)
            \(TextArea("message", texts("packages.offers.message"), in: form,
            hint: texts("packages.offers.messageHint"), rows: 2, limit: 500, isOptional: true).html)
            """
        )
    }
}

/// Offers in either direction, each with its state.
struct CaseOfferTable {
    let list: OfferList
    let texts: Texts

    static func tag(_ offer: CaseOffer, _ texts: Texts) -> Tag {
        let tone: Tag.Tone =
            switch offer.state {
            case .offered: .info
            case .accepted: .success
            case .refused: .danger
            case .withdrawn: .neutral
            }
        return Tag(texts("packages.offers.state.\(offer.state.rawValue)"), tone)
    }

    var html: HTML {
        guard !list.offers.isEmpty else { return "<p>\(texts("packages.none"))</p>" }
        return Table(
            texts("packages.offers.title"),
            columns: [
                .init(texts("packages.offers.organisation")), .init(texts("packages.offers.direction")),
                .init(texts("packages.offers.offeredOn"), .day), .init(texts("packages.stateLabel")),
            ],
            rows: list.offers.map { offer in
                let comes = offer.toOrganisation == list.own
                let other = list.organisations[comes ? offer.fromOrganisation : offer.toOrganisation] ?? "–"
                return [
                    "<a href=\"\(PackagePaths.offer(offer.id))\">\(HTML(text: other))</a>",
                    HTML(text: texts(comes ? "packages.offers.incoming" : "packages.offers.outgoing")),
                    .day(offer.offeredOn), Self.tag(offer, texts).html,
                ]
            }
        ).html
    }
}

/// One offer: who asks, what the release shows, and the decision (Angebot einer Übergabe).
struct CaseOfferPage {
    let offered: OfferedCase
    let form: Form

    private var texts: Texts { form.texts }
    private var offer: CaseOffer { offered.offer }
    private var path: String { PackagePaths.offer(offer.id) }

    var page: Page {
        Page(
            texts("packages.offers.one"),
            section: "packages",
            errors: form.errors,
            width: .reading,
            content: """
                \(SummaryList(rows, texts: texts).html)
                \(HTML.when(offer.state == .offered, offered.isReceiver ? deciding : withdrawing))
                """
        )
    }

    private var rows: [SummaryList.Row] {
        [
            .init(texts("packages.offers.from"), name(offer.fromOrganisation)),
            .init(texts("packages.offers.to"), name(offer.toOrganisation)),
            .init(texts("packages.offers.offeredOn"), .day(offer.offeredOn)),
            .init(texts("packages.stateLabel"), CaseOfferTable.tag(offer, texts).html),
        ] + SummaryList.Row.words(offer.message, texts("packages.offers.message"))
            + SummaryList.Row.words(offer.reason, texts("packages.reason"))
    }

    private func name(_ organisation: Organisation.ID) -> HTML {
        HTML(text: offered.organisations[organisation] ?? "–")
    }

    private var withdrawing: HTML {
        form.button(texts("packages.withdraw"), to: path + "/zurueckziehen", .warning)
    }

    private var deciding: HTML {
        guard let shared = offered.shared else {
            return NoticeBox(.warning, "<p>\(texts("packages.offers.released"))</p>").html + refusing
        }
        return """
            <h2>\(SharedNames(file: shared, texts: texts).html)</h2>
            <p><a href="\(SharedCasePaths.file(shared.id))">\(texts("packages.offers.toShared"))</a></p>
            <p>\(texts("packages.offers.acceptHint"))</p>
            \(form.button(texts("packages.offers.accept"), to: path + "/annehmen", .primary))
            \(refusing)
            """
    }

    private var refusing: HTML {
        Details(
            texts("packages.refuse"),
            isOpen: !form.errors.isEmpty,
            form.withoutWarning.html(
                to: path + "/ablehnen",
                submit: texts("packages.refuse"),
                kind: .warning,
                TextArea(
                    "reason",
                    texts("packages.reason"),
                    in: form,
                    hint: texts("packages.reasonHint"),
                    rows: 3,
                    limit: 500
                ).html
            )
        ).html
    }
}

extension SummaryList.Row {
    /// What somebody wrote, in its own direction; no row where nothing was written.
    static func words(_ words: String, _ label: String) -> [SummaryList.Row] {
        words.isEmpty ? [] : [.init(label, "<span dir=\"auto\">\(words)</span>")]
    }
}
