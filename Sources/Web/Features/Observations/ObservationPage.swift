import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// Noting an observation, or changing one.
struct ObservationPage {
    let record: CaseObservations
    let agencies: [Agency]
    let form: Form
    /// `nil` for a new one.
    var observation: Observation?
    var names: [String] = []
    var conflict: EditConflict?

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .observations, texts: texts).page(
            texts(observation == nil ? "observations.new" : "observations.change"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.some(conflict) { $0.html })
                \(form.html(
                    to: observation.map { ObservationPaths.observation($0) }
                        ?? ObservationPaths.new(record.caseFile.id),
                    submit: texts("observations.save"),
                    cancel: CaseFilePaths.observations(record.caseFile.id),
                    HTML.when(observation != nil, RevisionField(of: form).html)
                        + ObservationForm(
                            form: form,
                            profile: record.profile,
                            agencies: agencies,
                            names: names
                        ).html
                ))
                """
        )
    }

    static func conflict(_ mine: FormFields, _ kept: Observation, _ texts: Texts) -> EditConflict {
        let names = [
            "kind", "description", "lifeDomain", "originSphere", "targetSphere", "agency", "sinceOn",
            "untilOn",
            "waitingDays", "town", "solution",
        ]
        return EditConflict(
            mine: mine,
            theirs: ObservationReading.fields(of: kept),
            labels: names.map { ($0, texts("observations.\($0)")) },
            texts: texts
        )
    }
}
