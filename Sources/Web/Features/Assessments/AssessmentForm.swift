import Casework
import Kernel
import WebSupport

/// The fields of an assessment: one folded section per life domain, strengths first.
struct AssessmentForm {
    let form: Form
    let profile: CaseworkProfile
    /// Life domains to be looked at again.
    var opened: Set<LifeDomain> = []

    var html: HTML {
        """
        <div class="life-domains">
        \(HTML.each(shown.enumerated()) { index, domain in
            LifeDomainSection(
                domain: LifeDomain(rawValue: domain.code),
                isOpen: opened.contains(LifeDomain(rawValue: domain.code)) || (index == 0 && isBlank),
                form: form,
                profile: profile
            ).html
        })</div>
        """
    }

    /// What is no longer offered is shown where something was entered.
    private var shown: [CaseworkProfile.Entry] {
        profile.domains.filter { domain in
            let names = LifeDomainFields(LifeDomain(rawValue: domain.code)).all
            return domain.isOffered || !names.allSatisfy { form.fields[$0].isEmpty }
        }
    }

    // A blank form shows by its first section what is asked.
    private var isBlank: Bool {
        profile.lifeDomains.flatMap { LifeDomainFields($0).all }.allSatisfy { form.fields[$0].isEmpty }
    }

    static func ratings(from reader: FieldReader, _ profile: CaseworkProfile) -> [DomainRating] {
        profile.lifeDomains.map { domain in
            let names = LifeDomainFields(domain)
            return DomainRating(
                lifeDomain: domain,
                strengths: reader.fields.raw(names.strengths),
                needs: reader.fields.raw(names.needs),
                workerRating: reader.fields.optional(names.worker).map { Int($0) ?? 0 },
                ownRating: reader.fields.optional(names.own).map { Int($0) ?? 0 },
                ownWords: reader.fields.raw(names.ownWords)
            )
        }
    }

    static func fields(of ratings: [DomainRating], on day: Day, revision: Revision) -> FormFields {
        let domains = ratings.flatMap { rating in
            let names = LifeDomainFields(rating.lifeDomain)
            return [
                (name: names.strengths, value: rating.strengths), (name: names.needs, value: rating.needs),
                (name: names.worker, value: rating.workerRating.map { "\($0)" } ?? ""),
                (name: names.own, value: rating.ownRating.map { "\($0)" } ?? ""),
                (name: names.ownWords, value: rating.ownWords),
            ]
        }
        return FormFields([(name: "assessedOn", value: day.german)] + domains).onTop(of: revision)
    }
}

/// The names of the fields of one life domain.
struct LifeDomainFields {
    let strengths, needs, worker, own, ownWords: String

    init(_ domain: LifeDomain) {
        strengths = "\(domain.rawValue).strengths"
        needs = "\(domain.rawValue).needs"
        worker = "\(domain.rawValue).worker"
        own = "\(domain.rawValue).own"
        ownWords = "\(domain.rawValue).ownWords"
    }

    var all: [String] { [strengths, needs, own, ownWords, worker] }
}
