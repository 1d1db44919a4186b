import Casework
import Kernel
import Pathways
import WebSupport

/// What was told when the request came in, row by row.
struct RequestFacts {
    let record: RequestRecord
    let references: References
    let texts: Texts

    private var request: CaseRequest { record.request }
    private var language: String { texts.language.code }

    var rows: [SummaryList.Row] {
        let need = request.need
        return [
            .init(texts("requests.person"), person),
            .init(texts("requests.birth"), known(request.person.birth)),
            .init(texts("requests.nationality"), nationality),
            .init(texts("requests.entry"), known(request.person.entry)),
            .init(texts("requests.language"), spoken),
            .init(texts("requests.interpreter.label"), interpreter),
            .init(texts("requests.residenceTitle"), need.title.map { "\($0.designation)" } ?? ""),
            .init(texts("requests.town"), "\(need.town)"),
            .init(texts("requests.contact"), text(need.contact)),
            .init(texts("requests.reason"), text(need.reason)),
            .init(texts("requests.domains"), "\(domains)"),
            .init(texts("requests.source"), source),
            .init(texts("requests.way"), "\(label(request.origin.way, record.profile.intake.ways))"),
            .init(texts("requests.office"), "\(record.names.office)"),
            .init(texts("requests.receivedBy"), .name(record.names.receivedByName)),
        ]
    }

    private var person: HTML {
        let details = request.person
        let original = details.originalName
        guard !original.isEmpty, original != details.displayName else { return .name(details.displayName) }
        return "\(HTML.name(details.displayName)) \(HTML.name(original))"
    }

    private var nationality: HTML {
        "\(references.nationality(request.person.nationality, in: texts.language))"
    }

    private var spoken: HTML {
        "\(references.languages(request.person.languages, in: texts.language))"
    }

    private var interpreter: HTML {
        "\(texts("requests.interpreter.\(request.need.interpreter.rawValue)"))"
    }

    private var domains: String {
        request.need.lifeDomains.map { record.profile.label(of: $0, in: language) }.joined(separator: ", ")
    }

    private var source: HTML {
        let code = label(request.origin.source, record.profile.intake.sources)
        guard !request.origin.askedBy.isEmpty else { return "\(code)" }
        return "\(code): \(HTML.name(request.origin.askedBy))"
    }

    private func known(_ day: UncertainDay) -> HTML { day == .unknown ? "" : "\(day.german)" }

    private func text(_ text: String) -> HTML { text.isEmpty ? "" : "<span dir=\"auto\">\(text)</span>" }

    private func label(_ code: String, _ entries: [CaseworkProfile.Entry]) -> String {
        entries.first { $0.code == code }?.label(in: language) ?? code
    }
}
