import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// The part of the consent page on other agencies: who may know what today and why, all releases, and who looked.
struct ReleaseSection {
    let releases: CaseReleases
    let texts: Texts

    private var words: ReleaseWords { ReleaseWords(releases: releases, texts: texts) }

    var html: HTML {
        """
        <section class="releases" aria-labelledby="freigaben">
        <h2 id="freigaben">\(texts("releases.title"))</h2>
        <p>\(texts("releases.explanation"))</p>
        <p><a href="\(InquiryPaths.list(releases.caseFile.id))">\(texts("inquiries.caseTitle"))</a></p>
        \(HTML.when(releases.caseFile.isOpen, record))
        \(knowing)
        \(current)
        \(looks)
        </section>
        """
    }

    private var record: HTML {
        let path = ReleasePaths.new(releases.caseFile.id)
        return "<p>\(ButtonLink(texts("releases.record"), path: path, .secondary).html)</p>"
    }

    private var knowing: HTML {
        guard !releases.knowing.isEmpty else {
            return "<h3>\(texts("releases.knowing.title"))</h3><p>\(texts("releases.knowing.nobody"))</p>"
        }
        return """
            <h3>\(texts("releases.knowing.title"))</h3>
            \(Table(
                texts("releases.knowing.title"),
                columns: [
                    .init(texts("releases.recipient")), .init(texts("releases.knowing.what")),
                    .init(texts("releases.knowing.why")),
                ],
                rows: releases.knowing.map { row($0.agency.name, $0.knowledge) }
            ).html)
            """
    }

    private func row(_ agency: String, _ knowledge: ReleasedKnowledge) -> [HTML] {
        let everybody = knowledge.coveredPersons.count == knowledge.household.count
        let persons =
            everybody
            ? HTML(text: texts("releases.knowing.everybody")) : words.names(knowledge.coveredPersons)
        return [
            HTML(text: agency),
            "\(topics(knowledge))<br><span class=\"hint\">\(persons)</span>",
            .joined(knowledge.grounds.map(words.reason), by: "<br>"),
        ]
    }

    private func topics(_ knowledge: ReleasedKnowledge) -> HTML {
        words.topics(knowledge.domains(of: releases.profile.lifeDomains), knowledge.categories)
    }

    private var current: HTML {
        let over = releases.releases.filter(isOver)
        let others = releases.releases.filter { !isOver($0) }
        return """
            \(HTML.each(others) { ReleaseCard(release: $0, releases: releases, texts: texts).html })
            \(HTML.when(
                !over.isEmpty,
                Details(
                    texts("releases.history"),
                    HTML.each(over) { ReleaseCard(release: $0, releases: releases, texts: texts).html }
                ).html
            ))
            """
    }

    private func isOver(_ release: Release) -> Bool {
        release.withdrawnOn != nil || releases.basis.isSuperseded(release, on: releases.today)
            || (release.details.period.until.map { $0 < releases.today } ?? false)
    }

    private var looks: HTML {
        "<h3>\(texts("releases.looks.title"))</h3>\n\(releases.looks.isEmpty ? noLooks : lookTable)"
    }

    private var noLooks: HTML { "<p>\(texts("releases.looks.nobody"))</p>" }

    private var lookTable: HTML {
        "<p>\(texts("releases.looks.explanation"))</p>\n\(lookRows.html)"
    }

    private var lookRows: Table {
        Table(
            texts("releases.looks.title"),
            columns: [
                .init(texts("releases.looks.at"), .day), .init(texts("releases.looks.who")),
                .init(texts("releases.looks.what")),
            ],
            rows: releases.looks.map { look in
                let topics = topics(releases.seen(in: look))
                return [
                    "\(HTML.day(look.at.day)) \(look.at.timeOfDay)",
                    "\(HTML.name(look.readerName)), \(look.organisationName)",
                    topics.isEmpty ? HTML(text: texts("releases.looks.nothing")) : topics,
                ]
            }
        )
    }
}
