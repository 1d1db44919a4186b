import Casework
import Kernel
import Pathways
import WebSupport

/// The fields of a residence status.
struct StatusForm {
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(SelectField("title", texts("legalSpheres.title"), choices: LaneWords(texts: texts).choices(.residenceTitle),
        in: form, empty: texts("forms.pleaseChoose")).html)
        <div class="field-row">
        \(DayField("from", texts("legalSpheres.from"), in: form, isOptional: true).html)
        \(DayField("until", texts("legalSpheres.until"), in: form, isOptional: true).html)
        </div>
        \(TextField("document", texts("legalSpheres.document"), in: form, hint: texts("legalSpheres.documentHint"),
        isOptional: true).html)
        """
    }

    static func details(from reader: inout FieldReader, asWritten: String = "") -> StatusDetails? {
        let title = reader.choice("title", of: ResidenceTitle.self)
        let from = reader.optionalDay("from")
        let until = reader.optionalDay("until")
        let document = reader.fields["document"]
        let details = reader.value {
            try StatusDetails(
                title: title ?? .noTitle,
                asWritten: asWritten,
                from: from,
                until: until,
                document: document
            )
        }
        return reader.isClean ? details : nil
    }

    static func fields(of status: ResidenceStatus) -> FormFields {
        [
            "title": status.title.rawValue,
            "from": status.fromOn?.german ?? "",
            "until": status.untilOn?.german ?? "",
            "document": status.document,
        ]
    }

    static func labels(_ texts: Texts) -> KeyValuePairs<String, String> {
        [
            "title": texts("legalSpheres.title"), "from": texts("legalSpheres.from"),
            "until": texts("legalSpheres.until"), "document": texts("legalSpheres.document"),
        ]
    }
}

/// The fields of a coverage period in one lane.
struct CoverageForm {
    let form: Form
    let lane: CoverageLane

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(HiddenField(name: "lane", value: lane.rawValue).html)
        \(SelectField("kind", LaneWords(texts: texts).name(lane), choices: LaneWords(texts: texts).choices(lane),
        in: form, empty: texts("forms.pleaseChoose")).html)
        <div class="field-row">
        \(DayField("from", texts("legalSpheres.from"), in: form, isOptional: true).html)
        \(DayField("until", texts("legalSpheres.until"), in: form, isOptional: true).html)
        </div>
        """
    }

    static func details(from reader: inout FieldReader, asWritten: String = "") -> CoverageDetails? {
        let lane = reader.choice("lane", of: CoverageLane.self)
        let kind = reader.fields["kind"]
        if let lane, !lane.allows(kind) { reader.refuse(LegalSphereRefusal.unknownKind) }
        let from = reader.optionalDay("from")
        let until = reader.optionalDay("until")
        let details = reader.value {
            try CoverageDetails(
                lane: lane ?? .livelihood,
                kind: kind,
                asWritten: asWritten,
                from: from,
                until: until
            )
        }
        return reader.isClean ? details : nil
    }

    static func fields(of coverage: CoveragePeriod) -> FormFields {
        [
            "lane": coverage.lane.rawValue,
            "kind": coverage.kind,
            "from": coverage.fromOn?.german ?? "",
            "until": coverage.untilOn?.german ?? "",
        ]
    }

    static func labels(_ lane: CoverageLane, _ texts: Texts) -> KeyValuePairs<String, String> {
        [
            "kind": LaneWords(texts: texts).name(lane), "from": texts("legalSpheres.from"),
            "until": texts("legalSpheres.until"),
        ]
    }
}
