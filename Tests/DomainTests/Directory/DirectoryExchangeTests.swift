import AgencyNetwork
import Kernel
import Testing

@Suite("A directory goes out and comes in as it was")
struct DirectoryExchangeTests {
    @Test(
        "The examples of the standard are read, written and read again alike",
        .enabled(if: DirectoryGiven.hasExamples),
        arguments: DirectoryGiven.jsonFiles
    )
    func examples(_ file: String) throws {
        let content = try DirectoryJSON.read(DirectoryGiven.example(file), file: file)
        #expect(content.services.records.count == 1)
        #expect(content.organizations.records.count == 1)
        #expect(content.locations.records.count == 1)
        let again = try DirectoryJSON.read(Array(DirectoryJSON.text(of: content).utf8), file: file)
        #expect(again == content)
    }

    @Test("A full service of the standard comes out as it came in", .enabled(if: DirectoryGiven.hasExamples))
    func fullService() throws {
        let bytes = try DirectoryGiven.example("service_full.json")
        let content = try DirectoryJSON.read(bytes, file: "service_full.json")
        let service = try #require(content.services.records.first)
        let expected = try RecordReader.read(bytes)
        let full = content.full(service: service)
        for member in expected.members {
            let told = full[member.key]
            #expect(told != nil, "\(member.key) is lost")
            if case .text = member.value.value { #expect(told == member.value, "\(member.key)") }
            if case .number = member.value.value { #expect(told == member.value, "\(member.key)") }
            #expect(told?.entries.count == member.value.entries.count, "\(member.key)")
        }
        #expect(
            full["attributes"]?.entries.first?["taxonomy_term"]?["taxonomy_detail"]?.text("version")
                == "version"
        )
    }

    @Test(
        "The example tables are read; rows that belong to nothing are named",
        .enabled(if: DirectoryGiven.hasExamples)
    )
    func exampleTables() throws {
        let folder = try DirectoryFolder.read(DirectoryGiven.tables())
        let service = try #require(folder.content.services.records.first)
        #expect(service.text("name") == "Community Counselling")
        #expect(service.list("phones").first?.list("languages").first?.text("code") == "ur")
        #expect(folder.leftOver["attributes"] == 1)
    }

    @Test(
        "Tables made of the examples come back as the same directory",
        .enabled(if: DirectoryGiven.hasExamples),
        arguments: DirectoryGiven.jsonFiles
    )
    func tables(_ file: String) throws {
        let content = try DirectoryJSON.read(DirectoryGiven.example(file), file: file)
        let files = DirectoryFolder.files(of: content)
        let once = try DirectoryFolder.read(DirectoryGiven.bytes(files)).content
        let twice = DirectoryFolder.files(of: once)
        #expect(twice == files)
        #expect(Set(once.services.records.map(\.id)) == Set(content.services.records.map(\.id)))
    }

    @Test("Commas, quotation marks and line ends survive both ways")
    func signs() throws {
        let content = try DirectoryGiven.ownContent()
        let json = try DirectoryJSON.read(Array(DirectoryJSON.text(of: content).utf8), file: "a.json")
        let tables = try DirectoryFolder.read(DirectoryGiven.bytes(DirectoryFolder.files(of: content)))
            .content
        #expect(json == content)
        #expect(tables == content)
        #expect(tables.organizations.records.first?.text("description") == "Beratung\nund Hilfe")
    }

    @Test(
        "A mistake is named with file, line and field",
        arguments: [
            (
                "\"minimum_age\": 16", "\"minimum_age\": \"sechzehn\"", DirectoryFlaw.Kind.wrongType, 13,
                "services.minimum_age"
            ),
            ("\"status\": \"active\"", "\"status\": \"open\"", .unknownWord, 12, "services.status"),
            ("\"name\": \"Deutschkurs\", ", "", .missing, 12, "services.name"),
            ("\"opens_at\": \"09:00\"", "\"opens_at\": \"neun\"", .wrongType, 15, "schedules.opens_at"),
            ("\"services\": [", "\"services\": [[", .wrongType, 11, "services"),
            ("\"Nähcafé\"", "\"Nähcafé", .unreadable, 17, ""),
        ]
    )
    func mistakes(
        _ before: String,
        _ after: String,
        _ kind: DirectoryFlaw.Kind,
        _ line: Int,
        _ place: String
    ) throws {
        let changed = DirectoryGiven.own.replacing(before, with: after)
        let text =
            after.hasSuffix("[[") ? changed.replacing("closed\"}\n  ]", with: "closed\"}]\n  ]") : changed
        let flaw = try #require(
            #expect(throws: DirectoryFlaw.self) { try DirectoryJSON.read(Array(text.utf8), file: "own.json") }
        )
        #expect(
            flaw.problem == kind && flaw.file == "own.json" && flaw.line == line && flaw.place == place,
            "\(flaw)"
        )
    }

    @Test("A mistake in a table is named with the table's file, the line and the field")
    func tableMistake() throws {
        var files = DirectoryFolder.files(of: try DirectoryGiven.ownContent())
        files["services.csv"] = files["services.csv"]?.replacing("active", with: "aktiv")
        let flaw = #expect(throws: DirectoryFlaw.self) {
            _ = try DirectoryFolder.read(DirectoryGiven.bytes(files))
        }
        #expect(flaw?.file == "services.csv" && flaw?.line == 2 && flaw?.place == "services.status")
    }
}
