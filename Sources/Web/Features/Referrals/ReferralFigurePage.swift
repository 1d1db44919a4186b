import Hummingbird
import Insight
import Kernel
import WebSupport

/// Where referrals are stuck and why they are declined, without anybody's name (Vermittlungen in Zahlen).
struct ReferralFigurePage {
    let figures: ReferralFigures
    let texts: Texts

    var page: Page {
        Page(
            texts("referralFigures.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("referralFigures.lead"))</p>
                <h2>\(texts("referralFigures.late"))</h2>
                \(figures.late.isEmpty ? "<p>\(texts("referralFigures.nothingLate"))</p>" : late.html)
                <h2>\(texts("referralFigures.declines", ["day": figures.since.german]))</h2>
                \(figures.declines.isEmpty ? "<p>\(texts("referralFigures.noDeclines"))</p>" : declines.html)
                <p class="hint">\(texts("support.figures.rounded"))</p>
                <p><a href="/steuerung">\(texts("figures.title"))</a></p>
                """
        )
    }

    private var late: Table {
        Table(
            texts("referralFigures.late"),
            columns: [
                .init(texts("referrals.recipient")), .init(texts("referralFigures.waitsFor")),
                .init(texts("referralFigures.lateDays"), .number),
                .init(texts("referralFigures.count"), .number),
            ],
            rows: figures.late.map { line in
                [
                    "\(line.agency)", "\(texts("referralFigures.state.\(line.state)"))",
                    "\(line.lateDays.map(\.formattedGerman) ?? "–")", line.count.cell(texts),
                ]
            }
        )
    }

    private var declines: Table {
        Table(
            texts("referralFigures.declines", ["day": figures.since.german]),
            columns: [
                .init(texts("referrals.recipient")), .init(texts("referrals.need")),
                .init(texts("referrals.reason")), .init(texts("referralFigures.count"), .number),
            ],
            rows: figures.declines.map { line in
                [
                    "\(line.agency)", word(line.lifeDomain, "domain"), word(line.reason, "reason"),
                    line.count.cell(texts),
                ]
            }
        )
    }

    private func word(_ code: String, _ catalogue: String) -> HTML {
        HTML(text: figures.words.word(for: code, of: catalogue, in: texts.language.code))
    }
}

/// The page on referrals for those who steer.
struct ReferralFigureRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/vermittlungen") { _, context in
            let figures = try await runner.answer(ReadReferralFigures(), for: try context.requireUser())
            return Response.page(ReferralFigurePage(figures: figures, texts: context.texts).page, in: context)
        }
    }
}
