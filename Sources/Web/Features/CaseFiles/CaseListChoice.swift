import Casework
import Kernel
import WebSupport

/// What a list of cases is narrowed to, as it stands in its address; never a name.
struct CaseListChoice {
    let standing: CaseFilter.Standing
    let phase: Phase?
    let town: String?
    let after: CaseFile.ID?

    init(_ query: FormFields) {
        standing = CaseFilter.Standing(rawValue: query["stand"]) ?? .open
        phase = Phase(rawValue: query["phase"])
        town = query.optional("ort")
        after = query.optional("nach").map { CaseFile.ID($0) }
    }

    var filter: CaseFilter { CaseFilter(standing: standing, phase: phase, town: town) }

    var fields: FormFields {
        ["stand": standing.rawValue, "phase": phase?.rawValue ?? "", "ort": town ?? ""]
    }

    /// The address of this list without one of its filters, or from after a case on.
    func path(without dropped: String = "", after: CaseFile.ID? = nil) -> String {
        var parts: [String] = []
        if dropped != "stand", standing != .open { parts.append("stand=\(standing.rawValue)") }
        if dropped != "phase", let phase { parts.append("phase=\(phase.rawValue)") }
        if dropped != "ort", let town { parts.append("ort=\(LocalPath.query(town))") }
        if let after { parts.append("nach=\(after.text)") }
        return CaseFilePaths.list + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    func chips(_ texts: Texts) -> Chips {
        var chips: [Chips.Chip] = []
        if standing != .open {
            chips.append(
                .init(texts("caseFiles.standing.\(standing.rawValue)"), removal: path(without: "stand"))
            )
        }
        if let phase {
            chips.append(.init(texts("phases.name.\(phase.rawValue)"), removal: path(without: "phase")))
        }
        if let town { chips.append(.init(town, removal: path(without: "ort"))) }
        return Chips(chips, texts: texts)
    }
}
