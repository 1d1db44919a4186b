import Insight
import Kernel
import Pathways
import WebSupport

/// What the codes of a chain are called on a page (Worte der Ketten).
struct ChainWords {
    let ground: ChainGround
    let texts: Texts

    func agency(_ id: String) -> String {
        let name = ground.agency(id)
        return name.isEmpty ? texts("chains.agencyUnknown") : name
    }

    func sphere(_ code: String) -> String { word(code, "sphere") }

    /// `step.recognition.advice.done` and the like.
    func activity(_ code: String) -> String {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        switch parts.first {
        case "phase" where parts.count == 2:
            return texts("chains.activity.phase", ["phase": word(parts[1], "phase")])
        case "step" where parts.count == 4:
            let step = word("\(parts[1]).\(parts[2])", "step")
            return texts("chains.activity.step.\(parts[3])", ["step": step])
        case "step" where parts.count == 3:
            return texts("chains.activity.ownStep.\(parts[2])")
        case "transition" where parts.count == 3:
            let pair = parts[1].split(separator: "-").map { word(String($0), "sphere") }
            let values = ["from": pair.first ?? "", "to": pair.last ?? ""]
            return texts("chains.activity.transition.\(parts[2])", values)
        case "status" where parts.count == 2:
            return texts("chains.activity.status", ["title": word(parts[1], "title")])
        case "coverage" where parts.count == 3:
            return coverage(parts[2], in: parts[1])
        default:
            return texts("chains.activity.\(code)")
        }
    }

    private func coverage(_ kind: String, in lane: String) -> String {
        guard let lane = CoverageLane(rawValue: lane) else { return kind }
        let words = LaneWords(texts: texts)
        return texts(
            "chains.activity.coverage",
            ["lane": words.name(lane), "kind": words.kind(kind, in: lane)]
        )
    }

    private func word(_ code: String, _ catalogue: String) -> String {
        ground.words.word(for: code, of: catalogue, in: texts.language.code)
    }
}
