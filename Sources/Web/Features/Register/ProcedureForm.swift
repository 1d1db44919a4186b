import Kernel
import StatusOffice
import WebSupport

/// The fields of a procedure: whom it is about, what was applied for, its days.
struct ProcedureForm {
    let form: Form
    let pathways: PathwayNames

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        <h2>\(texts("register.applicant"))</h2>
        <div class="field-row">
        \(TextField("familyName", texts("persons.familyName"), in: form, kind: .name).html)
        \(TextField("givenName", texts("persons.givenName"), in: form, kind: .name).html)
        </div>
        \(DayField("birth", texts("persons.birth"), in: form, allowsUncertain: true, isOptional: true).html)
        \(TextField("fileNumber", texts("register.fileNumber"), in: form,
        hint: texts("register.fileNumberHint")).html)
        <h2>\(texts("register.matter"))</h2>
        \(SelectField("pathway", texts("register.pathway"), choices: pathways.choices(texts), in: form,
        empty: texts("forms.pleaseChoose")).html)
        \(Details(texts("register.reviewed"), isOpen: !form.fields.all("reviewed").isEmpty, reviewed).html)
        <h2>\(texts("register.days"))</h2>
        \(DayField("appliedOn", texts("register.appliedOn"), in: form).html)
        \(DayField("completeOn", texts("register.completeOn"), in: form, isOptional: true).html)
        \(DayField("nextOn", texts("register.nextOn"), in: form, isOptional: true).html)
        \(TextField("nextStep", texts("register.nextStep"), in: form, hint: texts("register.nextStepHint"),
        isOptional: true).html)
        """
    }

    private var reviewed: HTML {
        CheckboxGroup(
            "reviewed",
            texts("register.reviewed"),
            choices: pathways.choices(texts),
            in: form,
            hint: texts("register.reviewedHint"),
            isOptional: true
        ).html
    }

    static func applicant(from reader: inout FieldReader) -> Applicant? {
        let fields = reader.fields
        let birth = reader.uncertainDay("birth", for: .birth)
        return reader.value {
            try Applicant(
                familyName: fields["familyName"],
                givenName: fields["givenName"],
                birth: birth,
                fileNumber: fields["fileNumber"]
            )
        }
    }

    static func matter(from reader: inout FieldReader, offered: [Choice]) -> Matter? {
        let pathway = reader.value(of: "pathway", among: offered, missing: "register.refusal.pathwayMissing")
        let complete = reader.optionalDay("completeOn")
        let next = reader.optionalDay("nextOn")
        guard let applied = reader.day("appliedOn"), let pathway else { return nil }
        let known = Set(offered.map(\.value))
        let (step, reviewed) = (reader.fields["nextStep"], reader.fields.all("reviewed"))
        return reader.value {
            try Matter(
                pathway: pathway,
                days: ProcedureDays(appliedOn: applied, completeOn: complete, nextOn: next),
                nextStep: step,
                reviewed: reviewed.filter(known.contains)
            )
        }
    }

    static func fields(of procedure: Procedure) -> FormFields {
        let (applicant, matter) = (procedure.applicant, procedure.matter)
        return FormFields(
            [
                ("familyName", applicant.familyName), ("givenName", applicant.givenName),
                ("birth", applicant.birth == .unknown ? "" : applicant.birth.german),
                ("fileNumber", applicant.fileNumber), ("pathway", matter.pathway),
                ("appliedOn", matter.appliedOn.german), ("completeOn", matter.completeOn?.german ?? ""),
                ("nextOn", matter.nextOn?.german ?? ""), ("nextStep", matter.nextStep),
            ] + matter.reviewed.map { ("reviewed", $0) }
        )
    }

    static func labels(_ texts: Texts) -> KeyValuePairs<String, String> {
        [
            "familyName": texts("persons.familyName"), "givenName": texts("persons.givenName"),
            "birth": texts("persons.birth"), "fileNumber": texts("register.fileNumber"),
            "pathway": texts("register.pathway"), "appliedOn": texts("register.appliedOn"),
            "completeOn": texts("register.completeOn"), "nextOn": texts("register.nextOn"),
            "nextStep": texts("register.nextStep"),
        ]
    }
}
