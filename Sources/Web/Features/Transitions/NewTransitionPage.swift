import Casework
import Kernel
import WebSupport

/// Person, pair, cause and day of a transition that is recorded by hand.
struct NewTransitionPage {
    let read: CaseTransitions
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        let words = TransitionWords(profile: read.profile, texts: texts)
        return CaseFrame(caseFile: read.caseFile, section: .spheres, texts: texts).page(
            texts("transitions.new"),
            errors: form.errors,
            width: .reading,
            content: form.html(
                to: TransitionPaths.new(read.caseFile.id),
                submit: texts("transitions.record"),
                cancel: CaseFilePaths.transitions(read.caseFile.id),
                """
                \(SelectField("person", texts("transitions.person"), choices: read.persons.map {
                    Choice($0.person.id.text, $0.person.details.displayName)
                }, in: form).html)
                \(SelectField("pair", texts("transitions.pairLabel"), choices: read.profile.checklists.map {
                    Choice($0.pair.code, words.pair($0.pair))
                }, in: form, empty: texts("forms.pleaseChoose")).html)
                \(SelectField("cause", texts("transitions.causeLabel"), choices: TransitionCause.allCases.map {
                    Choice($0.rawValue, texts("transitions.causes.\($0.rawValue)"))
                }, in: form, empty: texts("forms.pleaseChoose")).html)
                \(DayField("expectedOn", texts("transitions.firstDay"), in: form).html)
                \(TextField("note", texts("transitions.note"), in: form, isOptional: true).html)
                """
            )
        )
    }

    static func details(from reader: inout FieldReader, profile: CaseworkProfile) -> TransitionDetails? {
        let pairs = profile.checklists.map(\.pair)
        let pair = pairs.first { $0.code == reader.fields["pair"] }
        if pair == nil { reader.refuse(missing: "pair", "forms.choiceMissing") }
        let cause = reader.choice("cause", of: TransitionCause.self)
        let day = reader.day("expectedOn")
        guard let pair, let cause, let day else { return nil }
        let (note, origin) = (reader.fields["note"], reader.fields["origin"])
        return reader.value {
            try TransitionDetails(
                pair,
                because: cause,
                note: note,
                expectedOn: day,
                origin: SphereTransition.Origin(rawValue: origin) ?? .hand
            )
        }
    }
}
