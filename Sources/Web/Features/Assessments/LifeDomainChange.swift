import Casework
import Kernel
import WebSupport

/// What changed between two assessments, life domain by life domain, as bars with their figures.
struct LifeDomainChange {
    let before: RatedAssessment
    let now: RatedAssessment
    let profile: CaseworkProfile
    let texts: Texts

    private struct Pair {
        let domain: LifeDomain
        let before: DomainRating
        let now: DomainRating
    }

    var html: HTML {
        guard !pairs.isEmpty else { return .empty }
        return """
            <h2>\(texts("assessments.change"))</h2>
            <div class="life-change">
            \(Table(
                texts("assessments.change"),
                columns: [
                    .init(texts("assessments.domain")),
                    .init(texts("assessments.before", ["day": before.assessment.assessedOn.german])),
                    .init(texts("assessments.now", ["day": now.assessment.assessedOn.german])),
                    .init(texts("assessments.difference")), .init(texts("assessments.ownRating")),
                ],
                rows: pairs.map(row)
            ).html)</div>
            """
    }

    private var pairs: [Pair] {
        profile.lifeDomains.compactMap { domain in
            guard let before = before.rating(of: domain), let now = now.rating(of: domain) else { return nil }
            return Pair(domain: domain, before: before, now: now)
        }
    }

    private func row(_ pair: Pair) -> [HTML] {
        [
            HTML(text: profile.label(of: pair.domain, in: texts.language.code)),
            bar(pair.before.workerRating, "before"),
            bar(pair.now.workerRating, "now"),
            difference(pair.before.workerRating, pair.now.workerRating),
            ownView(pair),
        ]
    }

    private func bar(_ rating: Int?, _ kind: String) -> HTML {
        guard let rating else { return "–" }
        let top = max(profile.ratings.map(\.value).max() ?? 1, 1)
        return """
            <span class="life-change__figure">\(rating)</span> <svg class="life-change__bar" viewBox="0 0 100 10" \
            width="100" height="10" aria-hidden="true" focusable="false">\
            <rect class="life-change__ground" x="0" y="1" width="100" height="8"/>\
            <rect class="life-change__\(HTML(text: kind))" x="0" y="1" width="\(rating * 100 / top)" height="8"/></svg>
            """
    }

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
