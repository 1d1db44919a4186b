import Casework
import Kernel
import WebSupport

/// One assessment to read: what the household brings first, then every life domain talked about.
struct AssessmentView {
    let rated: RatedAssessment
    let caseFile: CaseFile
    let profile: CaseworkProfile
    let texts: Texts

    var html: HTML {
        """
        \(HTML.when(!strengths.isEmpty, strengthList))
        <div class="assessment__head">
        <h2>\(texts("assessments.picture", ["day": rated.assessment.assessedOn.german])) \
        \(Tag(texts("assessments.kind.\(rated.assessment.kind.rawValue)"), .info).html)</h2>
        \(HTML.when(caseFile.isOpen, correction))</div>
        \(table)
        \(HTML.when(!silent.isEmpty, "<p>\(texts("assessments.silent")) \(silent.joined(separator: ", "))</p>"))
        """
    }

    private var ratings: [DomainRating] { profile.lifeDomains.compactMap(rated.rating) }

    private var strengths: [DomainRating] { ratings.filter { !$0.strengths.isEmpty } }

    private var silent: [String] {
        profile.lifeDomains.filter { rated.rating(of: $0) == nil }.map(label)
    }

    private var strengthList: HTML {
        """
        <section class="strengths" aria-labelledby="strengths">
        <h2 id="strengths">\(texts("assessments.strengthsOf"))</h2>
        <ul class="strengths__list">\(HTML.each(strengths) { rating in
            """
            <li><span dir="auto">\(HTML.lines(rating.strengths))</span> \
            <span class="strengths__domain">\(label(rating.lifeDomain))</span></li>

            """
        })</ul></section>
        """
    }

    private var correction: HTML {
        "<a href=\"\(AssessmentPaths.correction(rated.assessment))\">\(texts("assessments.correct"))</a>"
    }

    private var table: HTML {
        Table(
            texts("assessments.picture", ["day": rated.assessment.assessedOn.german]),
            columns: [
                .init(texts("assessments.domain")), .init(texts("assessments.needs")),
                .init(texts("assessments.ownRating")), .init(texts("assessments.workerRating")),
            ],
            rows: ratings.map { rating in
                [
                    HTML(text: label(rating.lifeDomain)),
                    rating.needs.isEmpty ? "–" : "<span dir=\"auto\">\(HTML.lines(rating.needs))</span>",
                    ownView(rating),
                    RatingMark(rating: rating.workerRating, profile: profile, texts: texts).html,
                ]
            }
        ).html
    }

    // The person's words stand with their rating: both are their own view.
    private func ownView(_ rating: DomainRating) -> HTML {
        let mark = RatingMark(rating: rating.ownRating, profile: profile, texts: texts).html
        guard !rating.ownWords.isEmpty else { return mark }
        return "\(mark)<q class=\"own-words\" dir=\"auto\">\(HTML.lines(rating.ownWords))</q>"
    }

    private func label(_ domain: LifeDomain) -> String {
        profile.label(of: domain, in: texts.language.code)
    }
}
