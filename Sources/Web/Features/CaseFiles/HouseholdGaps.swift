import Casework
import Pathways
import WebSupport

/// The gaps of a household in a few words, each leading to the person it concerns (Versorgungslücken).
struct HouseholdGaps {
    let people: [(person: Person, timeline: PersonTimeline)]
    let texts: Texts

    /// Where a person stands on the page.
    static func anchor(of person: Person) -> String { "person-\(person.position)" }

    var html: HTML {
        let all = people.flatMap { person, timeline in
            timeline.lanes.flatMap { lane in lane.gaps.map { chip($0, in: lane.lane, of: person) } }
        }
        return HTML.when(
            !all.isEmpty,
            "<ul class=\"gap-chips\" aria-label=\"\(texts("legalSpheres.gaps"))\">\(HTML.joined(all))</ul>"
        )
    }

    private func chip(_ gap: CoverageGap, in lane: CoverageLane, of person: Person) -> HTML {
        let words: [String: String] = [
            "lane": LaneWords(texts: texts).name(lane),
            "days": texts("support.lanes.days", count: gap.days),
        ]
        return """
            <li><a class="gap-chips__chip" href="#\(Self.anchor(of: person))">\
            \(HTML.name(person.details.displayName)): \
            \(texts(gap.isOpen ? "legalSpheres.gapOpen" : "legalSpheres.gapClosed", words))</a></li>

            """
    }
}
