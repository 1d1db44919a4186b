import Casework
import Kernel
import WebSupport

/// What leaves the case with an observation, and what of its text could tell whom it is about (Beobachtung heben).
struct LiftingPage {
    let draft: LiftingDraft
    let form: Form

    private var texts: Texts { form.texts }
    private var language: String { texts.language.code }

    var page: Page {
        CaseFrame(caseFile: draft.caseFile, section: .observations, texts: texts).page(
            texts("lifting.title"),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("lifting.lead"))</p>
                \(SummaryList(rows, texts: texts).html)
                \(form.html(
                    to: ObservationPaths.lifting(draft.observation),
                    submit: texts("lifting.lift"),
                    cancel: CaseFilePaths.observations(draft.caseFile.id),
                    fields
                ))
                """
        )
    }

    private var fields: HTML {
        """
        \(RevisionField(of: form).html)
        \(marks)
        \(TextArea("text", texts("lifting.text"), in: form, hint: texts("lifting.textHint"), rows: 6, limit: 2000).html)
        \(harmless)
        \(CheckboxGroup("read", texts("lifting.confirm"), choices: [Choice("yes", texts("lifting.read"))],
            in: form).html)
        """
    }

    private var marks: HTML {
        guard !draft.marks.isEmpty else {
            return NoticeBox(.success, "<p>\(texts("lifting.clean"))</p>").html
        }
        return NoticeBox(
            .warning,
            title: texts("lifting.found", count: draft.marks.count),
            "<ul>\(HTML.each(draft.marks) { "<li>\(sentence($0))</li>" })</ul>"
        ).html
    }

    private var harmless: HTML {
        let open = draft.marks.filter { !$0.kind.isCertain }
        guard !open.isEmpty else { return .empty }
        return CheckboxGroup(
            "harmless",
            texts("lifting.harmless"),
            choices: open.map { Choice($0.words, $0.words) },
            in: form,
            hint: texts("lifting.harmlessHint"),
            isOptional: true
        ).html
    }

    private func sentence(_ mark: IdentifyingMark) -> String {
        texts("lifting.mark.\(mark.kind.rawValue)", ["words": mark.words])
    }

    private var rows: [SummaryList.Row] {
        let matter = draft.observation.details.matter
        var rows: [SummaryList.Row] = [
            .init(texts("observations.kind"), HTML(text: draft.profile.label(of: matter.kind, in: language))),
            .init(
                texts("observations.lifeDomain"),
                HTML(text: draft.profile.label(of: matter.lifeDomain, in: language))
            ),
        ]
        let spheres = SphereChange(matter.originSphere, matter.targetSphere) {
            draft.profile.label(of: $0, in: language)
        }.words(texts)
        if let spheres { rows.append(.init(texts("observations.facts.sphere"), HTML(text: spheres))) }
        if let agency = draft.agency { rows.append(.init(texts("observations.agency"), HTML(text: agency))) }
        rows.append(.init(texts("lifting.period"), HTML(text: draft.period.rawValue)))
        return rows
    }
}
