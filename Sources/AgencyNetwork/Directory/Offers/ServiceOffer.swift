import Kernel

/// Something an agency offers to people: a course, a consultation, a meeting place (Angebot).
public struct ServiceOffer: Identifiable, Equatable, Sendable {
    public let id: Identifier<ServiceOffer>
    /// Whose offer it is; a referral goes to this organisation.
    public let organisationId: Organisation.ID
    /// The offer in the standard's form; details are read from it.
    public let record: Record
    public let state: EntryState
    public let revision: Revision

    public init(
        id: Identifier<ServiceOffer>,
        organisationId: Organisation.ID,
        record: Record,
        state: EntryState,
        revision: Revision
    ) {
        self.id = id
        self.organisationId = organisationId
        self.record = record
        self.state = state
        self.revision = revision
    }

    public var details: OfferDetails { OfferDetails(record) }
    public var name: String { record.text("name") ?? "" }
    public var status: OfferDetails.Status {
        record.text("status").flatMap(OfferDetails.Status.init) ?? .inactive
    }
    /// How the directory it came from calls it.
    public var externalId: String { record.id }

    /// Where it is given, by the identifiers of the standard.
    public var places: [String] {
        record.list("service_at_locations").compactMap { $0.text("location_id") }
    }

    func saying(
        _ details: OfferDetails,
        at places: [String],
        _ moment: Moment
    ) throws(DirectoryRefusal) -> Record {
        try details.check()
        var record = details.written(into: record)
        record.set("service_at_locations", Self.places(places, in: self.record))
        record.set("assured_date", moment.day.iso)
        record.set("last_modified", moment.instant.isoText)
        return (try? StandardCheck.checked(record, as: "services")) ?? record
    }

    static func places(_ places: [String], in record: Record) -> [Record] {
        let kept = record.list("service_at_locations")
        return places.map { place in
            if let there = kept.first(where: { $0.text("location_id") == place }) { return there }
            let id = RecordIdentifier.derived(from: record.id, "place", place)
            return .object(["id": Record(id), "location_id": Record(place)])
        }
    }
}

extension Instant {
    /// Reads a day, or a day and a time in UTC; other zones are not told apart, for it only orders changes.
    public init?(isoText text: String) {
        guard let day = Day(iso: String(text.prefix(10))) else { return nil }
        let time = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int64($0) }
        let parts = time + [0, 0, 0]
        let seconds = Int64(day.number) * 86_400 + parts[0] * 3600 + parts[1] * 60 + parts[2]
        self.init(microseconds: seconds * 1_000_000)
    }

    /// As exchange formats write it, in UTC and to the second.
    var isoText: String {
        let seconds = microseconds / 1_000_000
        let (days, rest) = (seconds / 86_400, seconds % 86_400)
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(Day(number: Int(days)).iso)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }
}
