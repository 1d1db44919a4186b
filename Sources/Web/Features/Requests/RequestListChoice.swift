import Casework
import Kernel
import WebSupport

/// What the waiting list is narrowed to, as it stands in its address; never a name.
struct RequestListChoice {
    let standing: RequestFilter.Standing
    let town: String?
    let office: Organisation.ID?
    let after: CaseRequest.ID?

    init(_ query: FormFields) {
        standing = RequestFilter.Standing(rawValue: query["stand"]) ?? .open
        town = query.optional("ort")
        office = query.optional("stelle").map { Organisation.ID($0) }
        after = query.optional("nach").map { CaseRequest.ID($0) }
    }

    var filter: RequestFilter { RequestFilter(standing: standing, town: town, office: office) }

    var fields: FormFields {
        ["stand": standing.rawValue, "ort": town ?? "", "stelle": office?.text ?? ""]
    }

    /// The address of this list without one of its filters, or from after a request on.
    func path(without dropped: String = "", after: CaseRequest.ID? = nil) -> String {
        var parts: [String] = []
        if dropped != "stand", standing != .open { parts.append("stand=\(standing.rawValue)") }
        if dropped != "ort", let town { parts.append("ort=\(LocalPath.query(town))") }
        if dropped != "stelle", let office { parts.append("stelle=\(LocalPath.query(office.text))") }
        if let after { parts.append("nach=\(after.text)") }
        return RequestPaths.list + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    func chips(_ offices: [RequestOffice], _ texts: Texts) -> Chips {
        var chips: [Chips.Chip] = []
        if standing != .open {
            let label = texts("requests.standing.\(standing.rawValue)")
            chips.append(.init(label, removal: path(without: "stand")))
        }
        if let town { chips.append(.init(town, removal: path(without: "ort"))) }
        if let name = offices.first(where: { $0.id == office })?.name {
            chips.append(.init(name, removal: path(without: "stelle")))
        }
        return Chips(chips, texts: texts)
    }
}
