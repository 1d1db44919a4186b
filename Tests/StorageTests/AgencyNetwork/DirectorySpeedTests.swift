import AgencyNetwork
import Foundation
import Kernel
import PortableSQL
import Testing

@Suite("A search in a large directory answers at once", .serialized)
struct DirectorySpeedTests {
    private static let count = 20_000
    private static let words = [
        "Deutschkurs", "Beratung", "Schulden", "Wohnung", "Kita", "Schwimmen", "Frauen", "Jugend",
        "Ausbildung",
        "Anerkennung", "Asyl", "Gesundheit", "Impfung", "Nähcafé", "Fahrrad", "Bewerbung", "Steuer",
        "Familie",
    ]
    private static let domains = ["language", "work", "health", "family", "housing", "school", "livelihood"]

    private func content() throws -> DirectoryContent {
        var text = #"{"organizations":["#
        text += (0..<400).map { #"{"id":"o\#($0)","name":"Träger \#($0)","description":"Träger"}"# }.joined(
            separator: ","
        )
        text += #"],"locations":["#
        text += (0..<400).map { number in
            """
            {"id":"l\(number)","location_type":"physical","addresses":[{"id":"a\(number)","address_1":"Weg \(number)",\
            "city":"Ort \(number % 40)","state_province":"NRW","postal_code":"59999","country":"DE",\
            "address_type":"physical"}]}
            """
        }.joined(separator: ",")
        text += #"],"services":["#
        text += (0..<Self.count).map(service).joined(separator: ",") + "]}"
        return try DirectoryJSON.read(Array(text.utf8), file: "large.json")
    }

    private func service(_ number: Int) -> String {
        let word = Self.words[number % Self.words.count]
        let other = Self.words[number * 7 % Self.words.count]
        let domain = Self.domains[number % Self.domains.count]
        let language = ["de", "ar", "uk", "tr"][number % 4]
        return """
            {"id":"s\(number)","organization_id":"o\(number % 400)","name":"\(word) \(number)","status":"active",\
            "description":"Angebot mit \(other) für Menschen, die Unterstützung suchen, Nummer \(number)",\
            "service_at_locations":[{"id":"p\(number)","location_id":"l\(number % 400)"}],\
            "languages":[{"id":"g\(number)","code":"\(language)"}],"attributes":[{"id":"t\(number)",\
            "link_type":"domain","link_entity":"service","value":"\(domain)","taxonomy_term_id":"d-\(domain)"}]}
            """
    }

    private static let questions: [OfferQuestion] = [
        OfferQuestion(), OfferQuestion(text: "Deutschkurs"), OfferQuestion(text: "beratung"),
        OfferQuestion(text: "deu"), OfferQuestion(text: "Schulden Frauen"), OfferQuestion(domain: "language"),
        OfferQuestion(text: "Unterstützung", town: "Ort 7"), OfferQuestion(domain: "health", language: "ar"),
        OfferQuestion(town: "Ort 3", status: .toleration), OfferQuestion(text: "Nummer 19999"),
        OfferQuestion(text: "Träger 17", language: "uk"), OfferQuestion(text: "gibtesnicht"),
        OfferQuestion(text: "Menschen Angebot", domain: "work", language: "de", status: .protection),
    ]

    @Test("Of 20 000 offers, 19 of 20 searches take at most 20 ms", arguments: Engine.allCases)
    func speed(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            try await town.town.perform(ImportDirectory(try content()), by: town.coordinator)
            try await town.town.town.database.write { try $0.takeStatistics() }
            var times: [Double] = []
            let clock = ContinuousClock()
            for round in 0..<20 {
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
            print("directory search over 20 000 offers on \(engine): median \(median) ms, p95 \(p95) ms")
            // A debug build on a busy machine; the release build is measured by script/bench.
            #expect(p95 <= 100)
        }
    }
}
