import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// Reads an observation from the form that was sent, and fills the form from one.
enum ObservationReading {
    static func details(from reader: inout FieldReader, agencies: [Agency]) -> ObservationDetails? {
        let fields = reader.fields
        if fields["kind"].isEmpty { reader.refuse(ObservationRefusal.kindUnknown) }
        let (since, until) = (reader.optionalDay("sinceOn"), reader.optionalDay("untilOn"))
        let waiting = fields.optional("waitingDays").map { Int($0) ?? 0 }
        let time = reader.value {
            try ObservationDetails.Time(since: since, until: until, waitingDays: waiting)
        }
        let agency = agencies.first { $0.name == fields["agency"] }
        let place = ObservationDetails.Place(
            organisation: agency?.id,
            agency: fields["agency"],
            town: fields["town"]
        )
        guard let time else { return nil }
        let details = reader.value {
            try ObservationDetails(
                matter(fields),
                time: time,
                place: place,
                description: fields.raw("description"),
                solution: fields.raw("solution")
            )
        }
        return reader.isClean ? details : nil
    }

    static func source(_ fields: FormFields) -> ObservationSource {
        ObservationSource(
            note: fields.optional("note").map { Note.ID($0) },
            planStep: fields.optional("planStep").map { PlanStep.ID($0) }
        )
    }

    static func namesNobody(_ fields: FormFields) -> Bool { fields.all("namesNobody").contains("yes") }

    static func fields(of observation: Observation) -> FormFields {
        let details = observation.details
        return [
            "kind": details.matter.kind.rawValue, "lifeDomain": details.matter.lifeDomain.rawValue,
            "originSphere": details.matter.originSphere?.rawValue ?? "",
            "targetSphere": details.matter.targetSphere?.rawValue ?? "",
            "agency": details.place.agency, "town": details.place.town,
            "sinceOn": details.time.sinceOn?.german ?? "", "untilOn": details.time.untilOn?.german ?? "",
            "waitingDays": details.time.waitingDays.map { "\($0)" } ?? "",
            "description": details.description, "solution": details.solution,
            "revision": "\(observation.revision.number)",
        ]
    }

    private static func matter(_ fields: FormFields) -> ObservationDetails.Matter {
        ObservationDetails.Matter(
            kind: ObservationKind(rawValue: fields["kind"]),
            lifeDomain: LifeDomain(rawValue: fields["lifeDomain"]),
            from: fields.optional("originSphere").map { LegalSphere(rawValue: $0) },
            to: fields.optional("targetSphere").map { LegalSphere(rawValue: $0) }
        )
    }
}
