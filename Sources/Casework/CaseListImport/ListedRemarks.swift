/// What a list says of a person beyond the fields of the case, as one text for the journal.
struct ListedRemarks {
    let draft: PersonDraft

    init(_ draft: PersonDraft) {
        self.draft = draft
    }

    // German, because the journal is: the words of a note are not translated afterwards.
    var text: String {
        let name = [draft.givenName, draft.familyName].filter { !$0.isEmpty }.joined(separator: " ")
        let said = [
            ("Status laut Liste", draft.status.written),
            ("Einwilligung laut Liste", draft.consent.written),
            ("Themen", draft.topics.written),
            ("Aufenthaltsstatus", draft.title.written),
            ("gültig bis", draft.titleValidUntil.written),
            ("Leistungsbezug", draft.benefits.written),
            ("zuständig", draft.caseManager.written),
            ("Träger", draft.organisation.written),
            ("Bemerkung", draft.remark),
        ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        return (["Aus der Fallliste übernommen (Zeile \(draft.line)) – \(name)"] + said).joined(
            separator: "\n"
        )
    }
}
