import Casework
import Kernel
import WebSupport

/// What two people said differently of the same assessment, life domain by life domain.
struct AssessmentConflict {
    let mine: [DomainRating]
    let theirs: [DomainRating]
    let profile: CaseworkProfile
    let texts: Texts

    var html: HTML {
        EditConflict(mine: words(mine), theirs: words(theirs), labels: labels, texts: texts).html
    }

    /// The life domains of which both said something different.
    var domains: Set<LifeDomain> {
        Set(
            profile.lifeDomains.filter { domain in
                let said = [mine, theirs].map { $0.first { $0.lifeDomain == domain && !$0.isEmpty } }
                return said[0] != said[1]
            }
        )
    }

    private var labels: [(name: String, label: String)] {
        profile.lifeDomains.flatMap { domain in
            let names = LifeDomainFields(domain)
            let label = profile.label(of: domain, in: texts.language.code)
            return [
                (names.strengths, "assessments.strengths"), (names.needs, "assessments.needs"),
                (names.ownWords, "assessments.ownWords"), (names.own, "assessments.ownRating"),
                (names.worker, "assessments.workerRating"),
            ].map { (name: $0.0, label: "\(label): \(texts($0.1))") }
        }
    }

    private func words(_ ratings: [DomainRating]) -> FormFields {
        FormFields(
            ratings.flatMap { rating in
                let names = LifeDomainFields(rating.lifeDomain)
                return [
                    (name: names.strengths, value: rating.strengths),
                    (name: names.needs, value: rating.needs),
                    (name: names.ownWords, value: rating.ownWords),
                    (name: names.own, value: word(rating.ownRating)),
                    (name: names.worker, value: word(rating.workerRating)),
                ]
            }
        )
    }

    private func word(_ rating: Int?) -> String {
        rating.map { "\($0) – \(profile.words(for: $0, in: texts))" } ?? ""
    }
}
