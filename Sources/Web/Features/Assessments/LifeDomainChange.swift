import Casework
import Kernel
import WebSupport

/// What changed between two assessments, life domain by life domain: a drawing, and the same as a table.
struct LifeDomainChange {
    let before: RatedAssessment
    let now: RatedAssessment
    let profile: CaseworkProfile
    let texts: Texts

    /// What is said of one life domain at both points.
    struct Pair {
        let label: String
        let before: DomainRating
        let now: DomainRating
    }

    var html: HTML {
        guard !pairs.isEmpty else { return .empty }
        return """
            <h2>\(texts("assessments.change"))</h2>
            \(LifeDomainPicture(pairs: pairs, steps: steps, days: days, texts: texts).html)
            \(Details(texts("assessments.changeTable"), isOpen: true, table).html)
            """
    }

    private var steps: [(value: Int, words: String)] {
        profile.ratings.map { ($0.value, $0.label(in: texts.language.code)) }.sorted { $0.value < $1.value }
    }

    private var days: (before: String, now: String) {
        (before.assessment.assessedOn.german, now.assessment.assessedOn.german)
    }

    private var pairs: [Pair] {
        profile.lifeDomains.compactMap { domain in
            guard let before = before.rating(of: domain), let now = now.rating(of: domain) else { return nil }
            let label = profile.label(of: domain, in: texts.language.code)
            return Pair(label: label, before: before, now: now)
        }
    }

    private var table: HTML {
        Table(
            texts("assessments.change"),
            columns: [
                .init(texts("assessments.domain")),
                .init(texts("assessments.before", ["day": days.before])),
                .init(texts("assessments.now", ["day": days.now])),
                .init(texts("assessments.difference")),
                .init(texts("assessments.ownRating")),
                .init(texts("assessments.ownDifference")),
            ],
            rows: pairs.map(row)
        ).html
    }

    private func row(_ pair: Pair) -> [HTML] {
        [
            HTML(text: pair.label),
            figure(pair.before.workerRating),
            figure(pair.now.workerRating),
            difference(pair.before.workerRating, pair.now.workerRating),
            ownView(pair),
            difference(pair.before.ownRating, pair.now.ownRating),
        ]
    }

    private func figure(_ rating: Int?) -> HTML { HTML.some(rating) { "\($0)" } + (rating == nil ? "–" : "") }

    private func difference(_ before: Int?, _ now: Int?) -> HTML {
        guard let before, let now else { return "–" }
        if before == now { return "\(texts("assessments.same"))" }
        return before < now
            ? Tag("+\(now - before) \(texts("assessments.better"))", .success).html
            : Tag("−\(before - now) \(texts("assessments.worse"))", .warning).html
    }

    private func ownView(_ pair: Pair) -> HTML {
        let figures = [pair.before.ownRating, pair.now.ownRating].map { $0.map { "\($0)" } ?? "–" }
        return """
            <span>\(figures[0]) <span aria-hidden="true">→</span><span class="visually-hidden">\
            \(texts("assessments.then"))</span> \(figures[1])</span>
            """
    }
}
