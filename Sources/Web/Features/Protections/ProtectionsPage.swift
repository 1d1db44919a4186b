import Casework
import Kernel
import WebSupport

/// Who of the household is protected and why, with the form that marks somebody (Schutz der Personen).
struct ProtectionsPage {
    let protection: HouseholdProtection
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { protection.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: nil, texts: texts).page(
            texts("protections.title"),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("protections.lead"))</p>
                \(protection.marks.isEmpty ? "<p>\(texts("protections.none"))</p>" : marks)
                \(HTML.when(caseFile.isOpen, marking))
                """
        )
    }

    private var marks: HTML {
        Table(
            texts("protections.title"),
            columns: [
                .init(texts("protections.person")), .init(texts("protections.kind")),
                .init(texts("protections.markedOn"), .day), .init(texts("protections.state")),
            ],
            rows: protection.marks.map { mark in
                [
                    .name(name(of: mark.personId)),
                    "\(protection.profile.label(of: mark.kind, in: texts.language.code))",
                    .day(mark.markedOn),
                    state(mark),
                ]
            }
        ).html
    }

    private func name(of person: Person.ID) -> String {
        protection.persons.first { $0.id == person }?.details.displayName ?? ""
    }

    private func state(_ mark: ProtectionMark) -> HTML {
        if let day = mark.liftedOn { return "\(texts("protections.lifted", ["day": day.german]))" }
        let lifting = form.button(
            texts("protections.lift"),
            to: ProtectionPaths.lifting(mark),
            values: ["revision": "\(mark.revision.number)"]
        )
        return Tag(texts("protections.active"), .warning).html + HTML.when(caseFile.isOpen, lifting)
    }

    private var marking: HTML {
        """
        <h2>\(texts("protections.mark"))</h2>
        \(form.html(
            to: ProtectionPaths.list(caseFile.id),
            submit: texts("protections.mark"),
            """
            \(SelectField("person", texts("protections.person"), choices: protection.persons.map {
                Choice($0.id.text, $0.details.displayName)
            }, in: form, empty: texts("protections.choosePerson")).html)
            \(SelectField("kind", texts("protections.kind"), choices: protection.profile.protectionKinds.map {
                Choice($0.code, $0.label(in: texts.language.code))
            }, in: form, empty: texts("protections.chooseKind")).html)
            """
        ))
        """
    }
}
