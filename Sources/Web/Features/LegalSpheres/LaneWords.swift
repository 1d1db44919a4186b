import Casework
import Pathways
import WebSupport

/// How lanes and what fills them are called on screen; statutes keep their German names.
struct LaneWords {
    let texts: Texts

    func name(_ lane: CoverageLane) -> String {
        texts("legalSpheres.lane.\(lane.rawValue)")
    }

    func kind(_ code: String, in lane: CoverageLane) -> String {
        switch lane {
        case .residenceTitle: ResidenceTitle(rawValue: code)?.designation ?? code
        case .livelihood: BenefitRegime(rawValue: code)?.designation ?? texts("legalSpheres.kind.\(code)")
        default: texts("legalSpheres.kind.\(lane.rawValue).\(code)")
        }
    }

    /// The term, and what the list it came from said where that is something else.
    func label(_ stretch: LaneTimeline.Stretch, in lane: CoverageLane) -> String {
        let kind = kind(stretch.kind, in: lane)
        return stretch.asWritten.isEmpty ? kind : "\(kind) „\(stretch.asWritten)“"
    }

    func choices(_ lane: CoverageLane) -> [Choice] {
        lane.kinds.map { Choice($0, kind($0, in: lane)) }
    }
}
