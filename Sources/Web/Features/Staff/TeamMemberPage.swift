import Casework
import Kernel
import WebSupport

/// One case manager: share of a post, a deputy for an absence, cases to colleagues by number.
struct TeamMemberPage {
    let member: TeamMember
    let form: Form

    private var texts: Texts { form.texts }
    private var workload: Workload { member.workload }

    var page: Page {
        Page(
            texts("staff.memberTitle"),
            section: "team",
            heading: .name(workload.name),
            errors: form.errors,
            width: .reading,
            content: """
                \(summary)
                <h2>\(texts("staff.share"))</h2>
                \(sharing)
                <h2>\(texts("staff.arrange"))</h2>
                <p>\(texts("staff.arrangeHint"))</p>
                \(arranging)
                <h2>\(texts("handOvers.reassign"))</h2>
                <p>\(texts("handOvers.reassignHint"))</p>
                \(reassigning)
                <p><a href="\(StaffPaths.team)">\(texts("staff.back"))</a></p>
                """
        )
    }

    private var summary: HTML {
        SummaryList(
            [
                .init(texts("staff.organisation"), "\(workload.organisationName)"),
                .init(texts("staff.cases"), "\(workload.total)"),
                .init(
                    texts("staff.target"),
                    "\(TargetRange(target: member.target, share: workload.share, texts: texts).text)"
                ),
                .init(texts("staff.light.label"), LightTag(of: workload, by: member.target, texts).tag.html),
            ],
            texts: texts
        ).html
    }

    private var sharing: HTML {
        let sent = form.fields.has("percent") ? form.fields["percent"] : "\(workload.share.percent)"
        let filled = form.filled(with: ["percent": sent])
        return filled.html(
            to: StaffPaths.share(workload.id),
            submit: texts("forms.save"),
            kind: .secondary,
            """
            \(RevisionField(workload.share.revision).html)
            \(TextField("percent", texts("staff.percent"), in: filled, hint: texts("staff.percentHint"),
                kind: .number).html)
            """
        )
    }

    private var arranging: HTML {
        guard !member.deputies.isEmpty else { return "<p>\(texts("deputies.noColleagues"))</p>" }
        return form.html(
            to: StaffPaths.deputies,
            submit: texts("deputies.submit"),
            kind: .secondary,
            HiddenField(name: "forUser", value: workload.id.text).html
                + DeputyForm(form: form, colleagues: member.deputies.map { Choice($0.id.text, $0.name) }).html
        )
    }

    private var reassigning: HTML {
        form.html(
            to: StaffPaths.preview,
            submit: texts("handOvers.preview"),
            kind: .secondary,
            """
            \(HiddenField(name: "from", value: workload.id.text).html)
            \(TextField("count", texts("handOvers.count"), in: form, hint: texts("handOvers.countHint"), kind: .number,
                isOptional: true).html)
            \(RecipientGroup(colleagues: member.colleagues, target: member.target, form: form).html)
            """
        )
    }
}
