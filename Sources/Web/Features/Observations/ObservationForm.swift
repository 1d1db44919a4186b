import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// The fields of an observation.
struct ObservationForm {
    let form: Form
    let profile: CaseworkProfile
    let agencies: [Agency]
    /// Words that sound like a name of the household.
    var names: [String] = []

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(HiddenField(name: "note", value: form.fields["note"]).html)
        \(HiddenField(name: "planStep", value: form.fields["planStep"]).html)
        \(RadioGroup(
            "kind", texts("observations.kind"), choices: choices(profile.observationKinds), in: form
        ).html)
        \(TextArea(
            "description", texts("observations.description"), in: form,
            hint: texts("observations.descriptionHint"), rows: 4, limit: 4000
        ).html)
        \(HTML.when(!names.isEmpty, nameHint))
        \(matter)
        \(SuggestionField(
            "agency", texts("observations.agency"), suggestions: agencies.map(\.name), in: form,
            hint: texts("observations.agencyHint"), isOptional: true
        ).html)
        \(time)
        \(TextArea(
            "solution", texts("observations.solution"), in: form, rows: 2, limit: 4000, isOptional: true
        ).html)
        """
    }

    private var nameHint: HTML {
        NoticeBox(
            .warning,
            title: texts("observations.names.title"),
            """
            <p>\(texts("observations.names.text", ["words": names.joined(separator: ", ")]))</p>
            \(CheckboxGroup(
                "namesNobody", texts("observations.names.title"),
                choices: [Choice("yes", texts("observations.names.confirm"))], in: form
            ).html)
            """
        ).html
    }

    private var matter: HTML {
        let spheres = choices(profile.legalSpheres)
        return """
            \(SelectField(
                "lifeDomain", texts("observations.lifeDomain"), choices: choices(profile.domains), in: form
            ).html)
            <div class="field-row">
            \(SelectField(
                "originSphere", texts("observations.originSphere"), choices: spheres, in: form,
                empty: texts("observations.noSphere"), isOptional: true
            ).html)
            \(SelectField(
                "targetSphere", texts("observations.targetSphere"), choices: spheres, in: form,
                empty: texts("observations.noSphere"), isOptional: true
            ).html)
            </div>
            """
    }

    private var time: HTML {
        """
        <div class="field-row">
        \(DayField("sinceOn", texts("observations.sinceOn"), in: form, isOptional: true).html)
        \(DayField("untilOn", texts("observations.untilOn"), in: form, isOptional: true).html)
        </div>
        <div class="field-row">
        \(TextField(
            "waitingDays", texts("observations.waitingDays"), in: form, kind: .number, characters: 5,
            isOptional: true
        ).html)
        \(TextField("town", texts("observations.town"), in: form, isOptional: true).html)
        </div>
        """
    }

    private func choices(_ entries: [CaseworkProfile.Entry]) -> [Choice] {
        entries.map { Choice($0.code, $0.label(in: texts.language.code)) }
    }
}
