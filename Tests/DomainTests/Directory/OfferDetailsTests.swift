import Kernel
import Testing

@testable import AgencyNetwork

@Suite("An offer says for whom it is, when, and in which languages")
struct OfferDetailsTests {
    private func details() -> OfferDetails {
        var details = OfferDetails(
            OfferWords(name: "Frauenfrühstück", description: "Treffen", cost: "kostenlos")
        )
        details.translations["ar"] = OfferWords(name: "فطور النساء")
        details.domains = ["participation", "language"]
        details.languages = ["de", "ar"]
        details.eligibility.statuses = [.toleration, .protection]
        (details.eligibility.ageFrom, details.eligibility.ageUntil) = (18, 65)
        details.eligibility.towns = ["Ebbeloh"]
        details.eligibility.languageLevel = "A1"
        details.documents = ["Ausweis"]
        details.funding = ["Land"]
        details.capacity = OfferCapacity(places: 20, free: 3, waitingDays: 14)
        details.contacts = [ContactPoint(name: "Rana Sayed", role: "Leitung", phone: "02999 1")]
        details.hours = [
            OpeningHours([.monday, .thursday], opens: "09:00", closes: "11:30"),
            OpeningHours(exception: Day(iso: "2026-12-24").map { Period($0) }, note: "geschlossen"),
        ]
        (details.website, details.email, details.phone) = ("https://a.example", "a@a.example", "02999 2")
        return details
    }

    private func offer(_ record: Record) -> ServiceOffer {
        let day = Day.clamped(year: 2026, month: 3, day: 2)
        let state = EntryState(
            ownerId: Identifier("o"),
            reviewOn: day,
            confirmedOn: day,
            confirmedBy: nil
        )
        return ServiceOffer(
            id: Identifier("s"),
            organisationId: Identifier("o"),
            record: record,
            state: state,
            revision: .first
        )
    }

    private let bare = Record.object(["id": "s", "organization_id": "o"])

    private func kept(_ details: OfferDetails, in record: Record) throws -> ServiceOffer {
        let moment = Moment(Instant(microseconds: 1_772_450_000_000_000))
        return offer(try offer(record).saying(details, at: ["l"], moment))
    }

    @Test("What is written into a record is read out of it again, and the record fits the standard")
    func thereAndBack() throws {
        let kept = try kept(details(), in: bare)
        #expect(kept.details == details())
        #expect(kept.places == ["l"])
        #expect(try StandardCheck.checked(kept.record, as: "services") == kept.record)
        let again = try RecordReader.read(Array(kept.record.json(pretty: true).utf8))
        #expect(again == kept.record)
    }

    @Test("What others said in a record stays when an offer is changed here")
    func foreign() throws {
        let theirs = Record.object([
            "id": "x-1", "taxonomy_term_id": "x-2", "link_type": "theirs", "link_entity": "service",
            "value": "1",
        ])
        var record = try kept(details(), in: bare).record
        record.set("licenses", "TÜV")
        record.set("attributes", record.list("attributes") + [theirs])
        var changed = details()
        changed.domains = []
        changed.translations = [:]
        let offer = try kept(changed, in: record)
        #expect(offer.details == changed)
        #expect(offer.record.text("licenses") == "TÜV")
        #expect(offer.record.list("attributes").contains { $0.text("link_type") == "theirs" })
    }

    @Test("A missing translation shows the German words and says so")
    func untranslated() {
        #expect(details().words(in: "ar").words.name == "فطور النساء")
        #expect(details().words(in: "ar").words.description == "Treffen", "what is not translated is German")
        #expect(details().words(in: "uk").language == nil)
    }

    @Test("Ages and hours the wrong way round are refused, and so is an offer without a name")
    func refusals() {
        var ages = details()
        ages.eligibility.ageUntil = 3
        #expect(throws: DirectoryRefusal.agesReversed) { try kept(ages, in: bare) }
        var hours = details()
        hours.hours = [OpeningHours([.monday], opens: "12:00", closes: "09:00")]
        #expect(throws: DirectoryRefusal.hoursReversed) { try kept(hours, in: bare) }
        var nameless = details()
        nameless.words.name = ""
        #expect(throws: DirectoryRefusal.nameMissing) { try kept(nameless, in: bare) }
    }

    @Test("A review is due after whole months, and the day after it the entry is stale")
    func review() {
        let day = Day.clamped(year: 2026, month: 8, day: 31)
        let user = User(
            id: Identifier("u"),
            municipality: Identifier("m"),
            organisation: Identifier("o"),
            name: "",
            roles: []
        )
        let state = EntryState(ownerId: Identifier("o"), reviewOn: day, confirmedOn: day, confirmedBy: nil)
            .confirmed(by: user, on: day, months: 6)
        #expect(state.reviewOn.iso == "2027-02-28")
        #expect(!state.isStale(on: state.reviewOn) && state.isStale(on: state.reviewOn.adding(days: 1)))
    }
}
