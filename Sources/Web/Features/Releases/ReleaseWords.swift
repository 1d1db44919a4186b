import Casework
import Kernel
import WebSupport

/// How a release is told on screen: what it covers, for how long, how it was declared, how it stands.
struct ReleaseWords {
    let releases: CaseReleases
    let texts: Texts

    func kind(_ release: Release) -> String { texts("releases.kind.\(release.details.kind.rawValue)") }

    func period(_ release: Release) -> String {
        texts(
            "releases.periodWords",
            [
                "from": release.details.period.from.german,
                "until": release.details.period.until?.german ?? "",
            ]
        )
    }

    func domain(_ domain: LifeDomain) -> String {
        releases.profile.label(of: domain, in: texts.language.code)
    }

    func category(_ category: SpecialCategory) -> String {
        texts("releases.category.\(category.rawValue)")
    }

    /// The domains and special categories, the special ones marked.
    func topics(_ domains: [LifeDomain], _ categories: [SpecialCategory]) -> HTML {
        let words = domains.map { HTML(text: domain($0)) }
        let special = categories.map { Tag(category($0), .warning).html }
        return .joined([.joined(words, by: ", "), .joined(special, by: " ")].filter { !$0.isEmpty }, by: " ")
    }

    func names(_ persons: [Person.ID]) -> HTML {
        .joined(releases.names(persons).map { .name($0) }, by: ", ")
    }

    func state(_ release: Release) -> Tag {
        let today = releases.today
        if let day = release.withdrawnOn {
            return Tag(texts("releases.state.withdrawn", ["day": day.german]), .danger)
        }
        if let next = releases.basis.successor(of: release), next.details.period.from <= today {
            return Tag(texts("releases.state.superseded", ["day": next.details.period.from.german]))
        }
        if let until = release.details.period.until, until < today {
            return Tag(texts("releases.state.expired"), .warning)
        }
        if release.details.period.from > today {
            return Tag(
                texts("releases.state.later", ["day": release.details.period.from.german]),
                .info
            )
        }
        return resting ?? Tag(texts("releases.state.valid"), .success)
    }

    private var resting: Tag? {
        guard releases.caseFile.isOpen else { return Tag(texts("releases.state.closed")) }
        if case .valid = releases.basis.consent { return nil }
        return Tag(texts("releases.state.withoutConsent"), .warning)
    }

    /// The release in one sentence, as the reason why something may be known.
    func reason(_ release: Release) -> HTML {
        HTML(
            text: texts(
                "releases.knowing.reason",
                [
                    "kind": kind(release), "given": release.details.given.givenOn.german,
                    "purpose": release.details.purpose,
                    "until": release.details.period.until?.german ?? "",
                ]
            )
        )
    }
}
