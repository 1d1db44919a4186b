import Casework
import Kernel
import WebSupport

/// What was observed in a case, the latest first (Beobachtungen).
struct ObservationsPage {
    let record: CaseObservations
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .observations, texts: texts).page(
            texts("observations.title"),
            actions: HTML.when(
                record.caseFile.isOpen,
                ButtonLink(texts("observations.new"), path: ObservationPaths.new(record.caseFile.id)).html
            ),
            width: .reading,
            content: """
                <p class="lead">\(texts("observations.lead"))</p>
                \(list)
                """
        )
    }

    private var list: HTML {
        guard !record.observations.isEmpty else {
            return EmptyState(texts("observations.empty"), text: texts("observations.emptyHint")).html
        }
        return HTML.each(record.observations) {
            ObservationCard(observation: $0, record: record, texts: texts).html
        }
    }
}

/// One observation with all that is known of it.
struct ObservationCard {
    let observation: Observation
    let record: CaseObservations
    let texts: Texts

    private var details: ObservationDetails { observation.details }
    private var language: String { texts.language.code }

    var html: HTML {
        Card(
            HTML(text: record.profile.label(of: details.matter.kind, in: language)),
            actions: actions,
            """
            <p dir="auto">\(HTML.lines(details.description))</p>
            \(SummaryList(rows, texts: texts).html)
            <p class="hint">\(texts("observations.observedOn", ["day": observation.observedOn.german]))\(source)</p>
            """
        ).html
    }

    private var actions: HTML {
        guard record.caseFile.isOpen else { return .empty }
        let change: HTML =
            "<a href=\"\(ObservationPaths.observation(observation))\">\(texts("observations.change"))</a>"
        guard observation.liftedOn == nil else { return change }
        return "\(change) <a href=\"\(ObservationPaths.lifting(observation))\">\(texts("lifting.title"))</a>"
    }

    private var source: HTML {
        if observation.noteId != nil { return " · \(texts("observations.fromNote"))" }
        if observation.planStepId != nil { return " · \(texts("observations.fromStep"))" }
        return .empty
    }

    private var rows: [SummaryList.Row] {
        let place = [details.place.agency, details.place.town].filter { !$0.isEmpty }
        var rows: [SummaryList.Row] = [
            .init(
                texts("observations.lifeDomain"),
                HTML(text: record.profile.label(of: details.matter.lifeDomain, in: language))
            )
        ]
        if let spheres { rows.append(.init(texts("observations.facts.sphere"), HTML(text: spheres))) }
        if !place.isEmpty {
            rows.append(.init(texts("observations.agency"), .name(place.joined(separator: ", "))))
        }
        if let days = details.time.days {
            rows.append(
                .init(
                    texts("observations.waitingDays"),
                    HTML(text: texts("observations.waited", count: days))
                )
            )
        }
        if let lifted = observation.liftedOn {
            rows.append(.init(texts("lifting.liftedOn"), .day(lifted)))
        }
        let solution =
            details.solution.isEmpty ? HTML(text: texts("observations.open")) : .lines(details.solution)
        return rows + [.init(texts("observations.solved"), solution)]
    }

    private var spheres: String? {
        SphereChange(details.matter.originSphere, details.matter.targetSphere) {
            record.profile.label(of: $0, in: language)
        }.words(texts)
    }
}

/// A change of legal sphere in words.
struct SphereChange {
    private let from: String?
    private let to: String?

    init<Sphere>(_ from: Sphere?, _ to: Sphere?, label: (Sphere) -> String) {
        self.from = from.map(label)
        self.to = to.map(label)
    }

    func words(_ texts: Texts) -> String? {
        guard let from, let to else { return from ?? to }
        return from == to ? from : texts("observations.spheres", ["from": from, "to": to])
    }
}
