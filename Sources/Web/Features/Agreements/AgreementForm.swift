import AgencyNetwork
import Kernel
import WebSupport

/// The fields of an agreement.
struct AgreementForm {
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(TextField("title", texts("agreements.column.name"), in: form, hint: texts("agreements.titleHint")).html)
        \(DayField("concludedOn", texts("agreements.column.concludedOn"), in: form).html)
        \(DayField("reviewOn", texts("agreements.column.reviewOn"), in: form, isOptional: true).html)
        \(TextArea("terms", texts("agreements.terms"), in: form, hint: texts("agreements.termsHint"),
            isOptional: true).html)
        \(FileField("paper", texts("agreements.paperField"), in: form, hint: texts("agreements.paperHint"),
            accept: "application/pdf").html)
        """
    }

    static func fields(of agreement: CooperationAgreement) -> FormFields {
        [
            "title": agreement.title, "concludedOn": agreement.concludedOn.german,
            "reviewOn": agreement.reviewOn?.german ?? "", "terms": agreement.terms,
        ]
    }

    static func details(from reader: inout FieldReader) -> AgreementDetails? {
        let concluded = reader.day("concludedOn")
        let review = reader.optionalDay("reviewOn")
        let fields = reader.fields
        let paper = fields.file("paper").flatMap { file in
            reader.value { try AgreementPaper(name: file.name, bytes: file.bytes) }
        }
        guard let concluded, reader.errors.isEmpty else { return nil }
        return reader.value {
            try AgreementDetails(
                title: fields["title"],
                terms: fields["terms"],
                concludedOn: concluded,
                reviewOn: review,
                paper: paper
            )
        }
    }
}

/// Attaching an agreement to an arrow of the network.
struct NewAgreementPage {
    let agreements: Agreements
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("agreements.add"),
            section: "figures",
            errors: form.errors,
            width: .reading,
            content: form.withFiles.html(
                to: AgreementPaths.new,
                submit: texts("forms.save"),
                cancel: AgreementPaths.list,
                """
                \(side("from"))
                \(side("to"))
                \(AgreementForm(form: form).html)
                """
            )
        )
    }

    private func side(_ name: String) -> HTML {
        let choices = agreements.agencies.map { Choice($0.id.text, $0.name) }
        return SelectField(name, texts("agreements.\(name)"), choices: choices, in: form, empty: "–").html
    }
}
