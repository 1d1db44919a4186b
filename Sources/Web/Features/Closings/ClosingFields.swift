import Casework
import Kernel
import WebSupport

/// Between the closing of a case and the fields of its form.
enum ClosingFields {
    static let declined = "declined"
    static let notAsked = "notAsked"
    /// What the form was opened upon, so that a change by someone else can be told.
    static let seen = ["seenTitle", "seenTown", "seenPhase", "seenGoals"]

    static func fresh(_ record: CaseClosings) -> FormFields {
        let file = record.caseFile
        return FormFields([
            ("day", record.today.german), ("feedback", notAsked), ("seenTitle", file.title),
            ("seenTown", file.town), ("seenPhase", file.phase.rawValue),
            ("seenGoals", stamp(of: record.goals)),
            ("revision", "\(file.revision.number)"),
        ])
    }

    /// The entries kept, on top of the case as it stands now.
    static func again(_ fields: FormFields, on record: CaseClosings) -> FormFields {
        let renewed = Set(seen + ["revision"])
        return FormFields(
            fields.texts.filter { !renewed.contains($0.name) }
                + fresh(record).texts.filter { renewed.contains($0.name) }
        )
    }

    static func fields(of closing: Closing) -> FormFields {
        [
            "reason": closing.reason.rawValue, "day": closing.closedOn.german, "summary": closing.summary,
            "handOverTo": closing.handOverTo, "words": closing.feedback.words,
            "feedback": closing.feedback.declined
                ? declined : closing.feedback.rating.map { String($0) } ?? notAsked,
            "afterCareOn": closing.afterCareOn?.german ?? "",
        ]
    }

    static func action(from reader: inout FieldReader, for caseFile: CaseFile.ID) -> CloseCase? {
        let fields = reader.fields
        let reason = ClosingReason(rawValue: fields["reason"])
        if reason.rawValue.isEmpty { reader.refuse(PhaseRefusal.unknownReason) }
        let day = reader.day("day")
        let afterCare = reader.optionalDay("afterCareOn")
        let details = reader.value {
            try ClosingDetails(
                handOverTo: fields["handOverTo"],
                feedback: ClosingFeedback(
                    rating: Int(fields["feedback"]),
                    words: fields["words"],
                    declined: fields["feedback"] == declined
                ),
                afterCareOn: afterCare,
                summary: fields["summary"]
            )
        }
        guard reader.isClean, let day, let details else { return nil }
        return CloseCase(
            caseFile: caseFile,
            reason: reason,
            details: details,
            day: day,
            expected: reader.revision,
            goalsSeen: goals(in: fields["seenGoals"])
        )
    }

    static func stamp(of goals: [Goal]) -> String {
        goals.map { "\($0.id.text):\($0.status.rawValue)" }.joined(separator: " ")
    }

    static func goals(in stamp: String) -> [Goal.ID: Goal.Status] {
        var goals: [Goal.ID: Goal.Status] = [:]
        for part in stamp.split(separator: " ") {
            let pair = part.split(separator: ":").map(String.init)
            guard pair.count == 2 else { continue }
            goals[Goal.ID(pair[0])] = Goal.Status(rawValue: pair[1])
        }
        return goals
    }
}
