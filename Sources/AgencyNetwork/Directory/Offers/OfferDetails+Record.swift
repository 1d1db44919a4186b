import Kernel

// The record is what is kept: what it says beyond these details stays in it untouched.
extension OfferDetails {
    public init(_ record: Record) {
        self.init(Self.words(record))
        let attributes = OfferAttributes(record)
        translations = Dictionary(
            uniqueKeysWithValues: attributes.languages.map { ($0, attributes.words(in: $0)) }
        )
        status = record.text("status").flatMap(Status.init) ?? .inactive
        domains = attributes.values(of: .domain)
        languages = record.list("languages").compactMap { $0.text("code") ?? $0.text("name") }
        eligibility.statuses = attributes.values(of: .status).compactMap(ResidenceGroup.init)
        eligibility.ageFrom = record.number("minimum_age")
        eligibility.ageUntil = record.number("maximum_age")
        eligibility.towns = attributes.values(of: .town)
        eligibility.languageLevel = attributes.values(of: .level).first
        documents = record.list("required_documents").compactMap { $0.text("document") }
        funding = record.list("funding").compactMap { $0.text("source") }
        capacity = OfferCapacity(
            places: attributes.number(of: .capacity),
            free: attributes.number(of: .free),
            waitingDays: attributes.number(of: .waiting)
        )
        hours = record.list("schedules").map(OpeningHours.init)
        contacts = record.list("contacts").map(ContactPoint.init)
        website = record.text("url") ?? ""
        email = record.text("email") ?? ""
        phone = record.list("phones").first?.text("number") ?? ""
    }

    private static func words(_ record: Record) -> OfferWords {
        OfferWords(
            name: record.text("name") ?? "",
            description: record.text("description") ?? "",
            eligibility: record.text("eligibility_description") ?? "",
            cost: record.text("fees_description") ?? "",
            access: record.text("application_process") ?? ""
        )
    }

    /// The record with these details in it.
    func written(into record: Record) -> Record {
        var record = record
        let id = record.id
        record.set("name", words.name)
        record.set("description", words.description)
        record.set("eligibility_description", words.eligibility)
        record.set("fees_description", words.cost)
        record.set("application_process", words.access)
        record.set("url", website)
        record.set("email", email)
        record.set("status", status.rawValue)
        record.set("minimum_age", eligibility.ageFrom)
        record.set("maximum_age", eligibility.ageUntil)
        record.set("wait_time", capacity.waitingDays.map { "\($0) Tage" } ?? record.text("wait_time"))
        writeLists(into: &record, of: id)
        record.set("attributes", OfferAttributes(record).replaced(by: self, of: id))
        return record
    }

    private func writeLists(into record: inout Record, of id: String) {
        record.set(
            "phones",
            Self.merged(phone.isEmpty ? [] : [phone], record.list("phones"), "number", id) { number, entry in
                entry.set("number", number)
            }
        )
        record.set(
            "languages",
            Self.merged(languages, record.list("languages"), "code", id) { code, entry in
                entry.set("code", code)
            }
        )
        record.set(
            "required_documents",
            Self.merged(documents, record.list("required_documents"), "document", id) { text, entry in
                entry.set("document", text)
            }
        )
        record.set(
            "funding",
            Self.merged(funding, record.list("funding"), "source", id) { text, entry in
                entry.set("source", text)
            }
        )
        if hours != record.list("schedules").map(OpeningHours.init) {
            record.set("schedules", hours.map { $0.record(of: id) })
        }
        if contacts != record.list("contacts").map(ContactPoint.init) {
            record.set("contacts", contacts.map { $0.record(of: id) })
        }
    }

    // An entry that was there keeps its identifier and what else it says.
    private static func merged(
        _ values: [String],
        _ entries: [Record],
        _ key: String,
        _ owner: String,
        _ write: (String, inout Record) -> Void
    ) -> [Record] {
        values.map { value in
            if let kept = entries.first(where: { $0.text(key) == value }) { return kept }
            var entry = Record.object(["id": Record(RecordIdentifier.derived(from: owner, key, value))])
            write(value, &entry)
            return entry
        }
    }
}

extension ContactPoint {
    init(_ record: Record) {
        self.init(
            name: record.text("name") ?? "",
            role: record.text("title") ?? record.text("department") ?? "",
            email: record.text("email") ?? "",
            phone: record.list("phones").first?.text("number") ?? ""
        )
    }

    func record(of owner: String) -> Record {
        let id = RecordIdentifier.derived(from: owner, "contact", name, role, email, phone)
        var record = Record.object(["id": Record(id)])
        record.set("name", name)
        record.set("title", role)
        record.set("email", email)
        if !phone.isEmpty {
            let number = Record.object([
                "id": Record(RecordIdentifier.derived(from: id, phone)), "number": Record(phone),
            ])
            record.set("phones", [number])
        }
        return record
    }
}

extension OpeningHours {
    init(_ record: Record) {
        days = (record.text("byday") ?? "").split(separator: ",").compactMap { day in
            Weekday(rawValue: String(day.suffix(2)))
        }
        opens = String((record.text("opens_at") ?? "").prefix(5))
        closes = String((record.text("closes_at") ?? "").prefix(5))
        let isException = record.text("freq") == nil
        from = isException ? record.text("valid_from").flatMap(Day.init(iso:)) : nil
        until = from == nil ? nil : record.text("valid_to").flatMap(Day.init(iso:)) ?? from
        note = record.text("description") ?? record.text("notes") ?? ""
    }

    func record(of owner: String) -> Record {
        let parts = days.map(\.rawValue).joined(separator: ",")
        let id = RecordIdentifier.derived(from: owner, "hours", parts, opens, closes, from?.iso ?? "", note)
        var record = Record.object(["id": Record(id)])
        record.set("valid_from", from?.iso)
        record.set("valid_to", until?.iso)
        record.set("freq", isException ? nil : "WEEKLY")
        record.set("byday", parts)
        record.set("description", note)
        record.set("opens_at", opens)
        record.set("closes_at", closes)
        return record
    }
}
