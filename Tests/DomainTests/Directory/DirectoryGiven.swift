import AgencyNetwork
import Foundation
import Kernel

/// Where the examples of the standard lie, and a directory of our own.
enum DirectoryGiven {
    static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/hsds").standardizedFileURL

    static let jsonFiles = ["service_full.json", "organization_full.json", "service_at_location_full.json"]

    static var hasExamples: Bool {
        FileManager.default.fileExists(atPath: examples.appending(path: "service_full.json").path)
    }

    static func example(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: examples.appending(path: name)))
    }

    static func tables() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for table in StandardTable.all { files[table.file] = try example("csv/" + table.file) }
        return files
    }

    static func bytes(_ files: [String: String]) -> [String: [UInt8]] { files.mapValues { Array($0.utf8) } }

    /// Two offers of one agency, one of them with signs that every format has to escape.
    static let own = """
        {
          "organizations": [
            {"id": "org-1", "name": "Brückenhaus \\"Mitte\\", e. V.", "description": "Beratung\\nund Hilfe",
             "phones": [{"id": "tel-1", "number": "+49 2999 555"}]}
          ],
          "locations": [
            {"id": "loc-1", "location_type": "physical", "name": "Haus; am Markt", "organization_id": "org-1",
             "addresses": [{"id": "adr-1", "address_1": "Markt 1, Hof", "city": "Lippfurt", "state_province": "NRW",
               "postal_code": "59998", "country": "DE", "address_type": "physical"}]}
          ],
          "services": [
            {"id": "srv-1", "organization_id": "org-1", "name": "Deutschkurs", "status": "active",
             "description": "Für alle, die anfangen", "minimum_age": 16,
             "service_at_locations": [{"id": "sal-1", "location_id": "loc-1"}],
             "schedules": [{"id": "sch-1", "freq": "WEEKLY", "byday": "MO,WE", "opens_at": "09:00",
               "closes_at": "12:00"}]},
            {"id": "srv-2", "organization_id": "org-1", "name": "Nähcafé", "status": "temporarily closed"}
          ]
        }
        """

    static func ownContent() throws -> DirectoryContent {
        try DirectoryJSON.read(Array(own.utf8), file: "own.json")
    }
}

/// Random numbers that are the same in every run.
struct DirectoryDice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
