import AgencyNetwork
import Foundation
import Kernel
import PortableSQL
import Testing

@Suite("A search in a large directory finds what is there", .serialized)
struct DirectorySpeedTests {
    /// `LOTSE_OFFERS=20000` makes it the size at which the search is measured.
    private static let count = ProcessInfo.processInfo.environment["LOTSE_OFFERS"].flatMap(Int.init) ?? 2000
    private static let words = [
        "Deutschkurs", "Beratung", "Schulden", "Wohnung", "Kita", "Schwimmen", "Frauen", "Jugend",
        "Ausbildung",
        "Anerkennung", "Asyl", "Gesundheit", "Impfung", "Nähcafé", "Fahrrad", "Bewerbung", "Steuer",
        "Familie",
    ]
    private static let domains = ["language", "work", "health", "family", "housing", "school", "livelihood"]

    private func content() -> DirectoryContent {
        var content = DirectoryContent()
        for number in 0..<400 {
            content.organizations.keep(
                .object([
                    "id": Record("o\(number)"), "name": Record("Träger \(number)"), "description": "Träger",
                ])
            )
            let address = Record.object(["id": Record("a\(number)"), "city": Record("Ort \(number % 40)")])
            content.locations.keep(
                .object([
                    "id": Record("l\(number)"), "location_type": "physical",
                    "addresses": Record(.list([address])),
                ])
            )
        }
        for number in 0..<Self.count { content.services.keep(service(number)) }
        return content
    }

    private func service(_ number: Int) -> Record {
        let word = Self.words[number % Self.words.count]
        let other = Self.words[number * 7 % Self.words.count]
        let domain = Self.domains[number % Self.domains.count]
        let language = ["de", "ar", "uk", "tr"][number % 4]
        let text = "Angebot mit \(other) für Menschen, die Unterstützung suchen, Nummer \(number)"
        return .object([
            "id": Record("s\(number)"), "organization_id": Record("o\(number % 400)"),
            "name": Record("\(word) \(number)"), "description": Record(text), "status": "active",
            "service_at_locations": list([
                "id": Record("p\(number)"), "location_id": Record("l\(number % 400)"),
            ]),
            "languages": list(["id": Record("g\(number)"), "code": Record(language)]),
            "attributes": list([
                "id": Record("t\(number)"), "link_type": "domain", "value": Record(domain),
            ]),
        ])
    }

    private func list(_ members: KeyValuePairs<String, Record>) -> Record {
        Record(.list([.object(members)]))
    }

    private static let questions: [OfferQuestion] = [
        OfferQuestion(), OfferQuestion(text: "Deutschkurs"), OfferQuestion(text: "beratung"),
        OfferQuestion(text: "deu"), OfferQuestion(text: "Schulden Fahrrad"),
        OfferQuestion(domain: "language"),
        OfferQuestion(text: "Unterstützung", town: "Ort 7"), OfferQuestion(domain: "health", language: "ar"),
        OfferQuestion(town: "Ort 3", status: .toleration), OfferQuestion(text: "Nummer 1999"),
        OfferQuestion(text: "Träger 18", language: "uk"), OfferQuestion(text: "gibtesnicht"),
        OfferQuestion(text: "Menschen Angebot", domain: "work", language: "de", status: .protection),
    ]

    @Test("Words and marks together find the offers that meet all of them", arguments: Engine.allCases)
    func speed(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            _ = try await town.town.perform(ImportDirectory(content()), by: town.coordinator)
            try await town.town.town.database.write { try $0.takeStatistics() }
            var times: [Double] = []
            let clock = ContinuousClock()
            for round in 0..<5 {
                for question in Self.questions {
                    let start = clock.now
                    let found = try await town.town.answer(SearchOffers(question), for: town.town.meral).found
                    let took = (clock.now - start) / .milliseconds(1)
                    if round > 0 { times.append(took) }
                    #expect(found.isEmpty == (question.text == "gibtesnicht"), "\(question)")
                }
            }
            times.sort()
            let p95 = times[times.count * 95 / 100]
            let median = times[times.count / 2]
            print(
                "directory search over \(Self.count) offers on \(engine): median \(median) ms, p95 \(p95) ms"
            )
        }
    }
}
