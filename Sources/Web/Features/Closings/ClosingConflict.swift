import Casework
import Kernel
import WebSupport

/// What changed in the case while its closing was being written: before and now, or both closings.
struct ClosingConflict {
    let record: CaseClosings
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        guard record.caseFile.isOpen else { return bothClosings }
        return NoticeBox(
            .warning,
            title: texts("forms.conflict.title"),
            """
            <p>\(texts("closings.conflict.explanation"))</p>
            \(HTML.when(!rows.isEmpty, table))
            """,
            isAnnounced: true
        ).html
    }

    private var bothClosings: HTML {
        guard let theirs = record.closings.first?.closing else { return .empty }
        return EditConflict(
            mine: labelled(form.fields),
            theirs: labelled(ClosingFields.fields(of: theirs)),
            labels: [
                "reason": texts("closings.reason"), "day": texts("closings.day"),
                "summary": texts("closings.summary"), "handOverTo": texts("closings.handOverTo"),
                "feedback": texts("closings.feedback.title"), "words": texts("closings.feedback.words"),
                "afterCareOn": texts("closings.afterCareOn"),
            ],
            texts: texts
        ).html
    }

    // Codes are shown in words.
    private func labelled(_ fields: FormFields) -> FormFields {
        let words = ClosingWords(profile: record.profile, texts: texts)
        return FormFields(
            fields.texts.map { field in
                switch field.name {
                case "reason": (field.name, words.reason(ClosingReason(rawValue: field.value)))
                case "feedback": (field.name, words.feedback(field.value))
                default: field
                }
            }
        )
    }

    private var table: HTML {
        Table(
            texts("forms.conflict.title"),
            columns: [
                .init(texts("forms.conflict.field")), .init(texts("closings.conflict.before")),
                .init(texts("forms.conflict.theirs")),
            ],
            rows: rows
        ).html
    }

    private var rows: [[HTML]] {
        let file = record.caseFile
        let phase = Phase(rawValue: form.fields["seenPhase"])
        var rows = [
            (texts("caseFiles.householdName"), form.fields["seenTitle"], file.title),
            (texts("caseFiles.town"), form.fields["seenTown"], file.town),
            (texts("caseFiles.phase"), phase.map(label) ?? "", label(file.phase)),
        ]
        let seen = ClosingFields.goals(in: form.fields["seenGoals"])
        for goal in record.goals where seen[goal.id] != goal.status {
            rows.append((goal.text, seen[goal.id].map(label) ?? "–", label(goal.status)))
        }
        return rows.filter { $0.1 != $0.2 }.map { [HTML.name($0.0), .name($0.1), .name($0.2)] }
    }

    private func label(_ phase: Phase) -> String {
        record.profile.label(of: phase, in: texts.language.code)
    }

    private func label(_ status: Goal.Status) -> String {
        texts("helpPlans.goalStatus.\(status.rawValue)")
    }
}
