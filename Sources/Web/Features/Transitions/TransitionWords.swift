import Casework
import Kernel
import Pathways
import WebSupport

/// How spheres, states, gaps and what closes them are called on screen.
struct TransitionWords {
    let profile: CaseworkProfile
    let texts: Texts

    private var language: String { texts.language.code }

    func pair(_ pair: SpherePair) -> String {
        texts("transitions.pair", ["from": sphere(pair.from), "to": sphere(pair.to)])
    }

    func sphere(_ sphere: LegalSphere) -> String { profile.label(of: sphere, in: language) }

    func agency(_ agency: SwitchAgency) -> String { agency.name.text(in: language) }

    /// The kind of agency, and which one it is where that is known.
    func agency(of task: TransitionTask) -> HTML {
        let kind = agency(task.agency)
        guard !task.agencyName.isEmpty, task.agencyName != task.agency.name.de else { return "\(kind)" }
        return "\(kind): \(HTML.name(task.agencyName))"
    }

    func state(_ state: TransitionState) -> Tag {
        let tone: Tag.Tone =
            switch state {
            case .expected: .warning
            case .prepared, .handedOver: .info
            case .takenOver: .success
            case .cancelled: .neutral
            }
        return Tag(texts("transitions.state.\(state.rawValue)"), tone)
    }

    func lane(_ lane: CoverageLane) -> String { LaneWords(texts: texts).name(lane) }

    func days(_ count: Int) -> String { texts("support.lanes.days", count: count) }

    /// Why a lane is open.
    func cause(_ cause: ForecastGap.Cause, in lane: CoverageLane) -> String {
        switch cause {
        case .titleEnds(let title):
            texts("transitions.cause.titleEnds", ["title": title.designation])
        case .coverEnds(let kind):
            texts("transitions.cause.coverEnds", ["kind": LaneWords(texts: texts).kind(kind, in: lane)])
        case .sphereChanges(let change):
            texts("transitions.cause.sphereChanges", ["pair": pair(change)])
        case .onRecord: texts("transitions.cause.onRecord")
        }
    }

    func tag(of task: TransitionTask, today: Day) -> Tag {
        if task.dropped != nil { return Tag(texts("transitions.task.dropped")) }
        if task.isDone { return Tag(texts("transitions.task.done"), .success) }
        if task.isOverdue(on: today) { return Tag(texts("transitions.task.overdue"), .danger) }
        if task.handed != nil { return Tag(texts("transitions.task.handed"), .info) }
        return Tag(texts("transitions.task.open"), .warning)
    }
}
