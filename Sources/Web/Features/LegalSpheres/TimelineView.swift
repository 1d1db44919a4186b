import Casework
import Kernel
import Pathways
import WebSupport

/// A person's five lanes as a picture, with the gaps in days and the ways to change an entry.
struct TimelineView {
    let person: Person
    let timeline: PersonTimeline
    let today: Day
    let soonDays: Int
    let isEditable: Bool
    let texts: Texts
    /// Days without cover that are coming as well, in place of those on record.
    var forecast: CoverageForecast?

    private var words: LaneWords { LaneWords(texts: texts) }

    var html: HTML {
        guard timeline.lanes.contains(where: { !$0.stretches.isEmpty }) else {
            return EmptyState(texts("legalSpheres.empty"), text: texts("legalSpheres.emptyHint")).html
        }
        return LaneChart(
            texts("legalSpheres.chart", ["person": person.details.displayName]),
            lanes: timeline.lanes.map(lane),
            from: windowStart,
            until: windowEnd,
            today: today,
            soon: soonDays,
            id: "lanes-\(person.position)",
            texts: texts
        ).html
    }

    /// Buttons that add an entry to each lane.
    var additions: HTML {
        let status =
            "<a href=\"\(LegalSpherePaths.newStatus(person))\">\(words.name(.residenceTitle))</a>" as HTML
        let others = CoverageLane.allCases.dropFirst().map { lane -> HTML in
            "<a href=\"\(LegalSpherePaths.newCoverage(person, lane))\">\(words.name(lane))</a>"
        }
        return """
            <p class="additions">\(texts("legalSpheres.addTo")) \(HTML.joined([status] + others, by: " · "))</p>
            """
    }

    private func lane(_ lane: LaneTimeline) -> LaneChart.Lane {
        LaneChart.Lane(
            words.name(lane.lane),
            bars: lane.stretches.filter { !lane.lane.isGap($0.kind) }.map { bar($0, in: lane.lane) },
            gaps: gaps(lane)
        )
    }

    private func gaps(_ lane: LaneTimeline) -> [LaneChart.Gap] {
        guard let foreseen = forecast?[lane.lane] else {
            return lane.gaps.map { .init(from: $0.from, until: $0.until) }
        }
        return foreseen.gaps.filter { $0.until >= windowStart }.map { .init(from: $0.from, until: $0.until) }
    }

    // An entry without a beginning is drawn from the window's edge with an open end.
    private func bar(_ stretch: LaneTimeline.Stretch, in lane: CoverageLane) -> LaneChart.Bar {
        LaneChart.Bar(
            from: stretch.from ?? min(windowStart, stretch.until ?? windowStart),
            until: stretch.until,
            words.label(stretch, in: lane),
            kind: LaneStrength.of(stretch.kind, in: lane),
            isFromUncertain: stretch.from == nil,
            path: isEditable ? path(stretch, lane) : nil
        )
    }

    private func path(_ stretch: LaneTimeline.Stretch, _ lane: CoverageLane) -> String {
        lane == .residenceTitle
            ? LegalSpherePaths.status(person, stretch.id) : LegalSpherePaths.coverage(person, stretch.id)
    }

    // Eight years at most, so that a gap of some days can still be seen.
    private var windowStart: Day {
        let earliest = timeline.lanes.flatMap(\.stretches).compactMap { $0.from ?? $0.until }.min() ?? today
        return max(min(earliest, today.adding(days: -180)), today.adding(days: -8 * 366))
    }

    private var windowEnd: Day {
        let latest = timeline.lanes.flatMap(\.stretches).compactMap(\.until).max() ?? today
        let shown = max(latest.adding(days: 30), forecast?.until ?? today.adding(days: 180))
        return min(shown, today.adding(days: 4 * 366))
    }
}

/// How firm the ground is that an entry gives, for the shade of its bar.
enum LaneStrength {
    static func of(_ kind: String, in lane: CoverageLane) -> LaneChart.Kind {
        guard lane == .residenceTitle, let title = ResidenceTitle(rawValue: kind) else {
            return weak.contains(kind) ? .weak : .limited
        }
        return switch title.kind {
        case .settlementPermit, .longTermResidentEU, .freedomOfMovement, .germanCitizenship: .strong
        case .residencePermit, .visa: .limited
        case .duldung, .gestattung, .proofOfArrival, .fiktion: .weak
        case .noTitle: .weak
        }
    }

    private static let weak: Set<String> = [
        HealthInsurance.treatmentSlip.rawValue, Housing.receptionCentre.rawValue,
        Housing.municipalShelter.rawValue,
        BenefitRegime.asylbLG3.rawValue,
    ]
}
