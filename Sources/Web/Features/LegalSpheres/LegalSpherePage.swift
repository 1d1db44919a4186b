import Casework
import Kernel
import Pathways
import WebSupport

/// The form for one entry of a person's timeline, new or to be corrected.
struct LegalSpherePage {
    /// What is entered: a residence status or a period in another lane.
    enum Entry {
        case status(ResidenceStatus?)
        case coverage(CoveragePeriod?, lane: CoverageLane)
    }

    let record: PersonRecord
    let entry: Entry
    let form: Form
    var isConflict = false

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .overview, texts: texts).page(
            texts(isNew ? "legalSpheres.add" : "legalSpheres.change"),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("legalSpheres.for")) \(HTML.name(record.person.details.displayName))</p>
                \(HTML.when(isConflict, conflict.html))
                \(form.html(to: path, submit: texts("forms.save"), cancel: back, fields))
                \(HTML.when(!isNew, removal))
                """
        )
    }

    private var isNew: Bool { revision == nil }

    private var back: String { CaseFilePaths.overview(record.caseFile.id) }

    private var revision: Revision? {
        switch entry {
        case .status(let status): status?.revision
        case .coverage(let coverage, _): coverage?.revision
        }
    }

    private var path: String {
        switch entry {
        case .status(let status):
            LegalSpherePaths.status(record.person, status?.id.text ?? "neu")
        case .coverage(let coverage, _):
            LegalSpherePaths.coverage(record.person, coverage?.id.text ?? "neu")
        }
    }

    private var fields: HTML {
        let revision = HTML.some(revision) { RevisionField($0, in: form, isOvertaken: isConflict).html }
        return switch entry {
        case .status: revision + StatusForm(form: form).html
        case .coverage(_, let lane): revision + CoverageForm(form: form, lane: lane).html
        }
    }

    private var removal: HTML {
        let button = form.button(
            texts("legalSpheres.remove"),
            to: path + "/entfernen",
            .warning,
            values: ["revision": String(revision?.number ?? 0)]
        )
        return Details(
            texts("legalSpheres.removeTitle"),
            "<p>\(texts("legalSpheres.removeHint"))</p>\(button)"
        ).html
    }

    private var conflict: EditConflict {
        switch entry {
        case .status(let status):
            EditConflict(
                mine: form.fields,
                theirs: status.map(StatusForm.fields) ?? FormFields(),
                labels: StatusForm.labels(texts),
                texts: texts
            )
        case .coverage(let coverage, let lane):
            EditConflict(
                mine: form.fields,
                theirs: coverage.map(CoverageForm.fields) ?? FormFields(),
                labels: CoverageForm.labels(lane, texts),
                texts: texts
            )
        }
    }
}
