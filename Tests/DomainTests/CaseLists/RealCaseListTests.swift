import Casework
import Kernel
import Pathways
import Testing

@Suite("The case list of the district, as it was handed over")
struct RealCaseListTests {
    let reading: CaseListReading

    init() throws {
        reading = try CaseListGiven.reader().read(CaseListGiven.fixture("case-list.csv"))
    }

    @Test("is Windows-1252 with semicolons and names its columns in line 1")
    func form() {
        #expect(reading.encoding == .windows1252)
        #expect(reading.delimiter == ";")
        #expect(reading.headerLine == 1)
        #expect(reading.leftOut.isEmpty)
        #expect(reading.fileDoubts.isEmpty)
        #expect(reading.persons.count == 624)
    }

    @Test("has nineteen columns, each recognised for certain")
    func columns() {
        #expect(reading.columns.count == 19)
        #expect(reading.columns.allSatisfy { $0.confidence == .certain && $0.field != nil })
    }

    @Test("counts exactly as an independent calculation does: values, doubts by kind, households")
    func counts() throws {
        let expected = try CaseListGiven.counts("case-list.counts.csv")
        let found = found().filter { expected[$0.key] != nil || !$0.key.hasPrefix("doubt.maybe") }
        for key in Set(expected.keys).union(found.keys) {
            #expect(found[key] == expected[key], "\(key)")
        }
    }

    @Test(
        "leaves nothing of title, benefit, town, nationality and topics not understood",
        arguments: [CaseListField.title, .benefit, .town, .nationality, .topics, .sex, .consent, .status]
    )
    func everythingUnderstood(field: CaseListField) {
        #expect(reading.notUnderstood(field).isEmpty)
    }

    @Test("keeps a line break and quotes inside a remark, and a formula as text")
    func remarks() {
        let remarks = Set(reading.persons.map(\.remark))
        #expect(remarks.contains("Schule: GS; Lehrerin angerufen\nRückruf offen"))
        #expect(remarks.contains("Dolmetscher: Kurmandschi; \"sehr motiviert\""))
        #expect(remarks.contains("=SUMME(A1:A9)"))
    }

    @Test("names the line in the file, not the row, where remarks have line breaks")
    func lines() throws {
        let person = try #require(reading.persons.first { $0.runningNumber == "6" })
        #expect(person.row == 6)
        #expect(person.line == 8)
    }

    @Test("reads 8.5.08 as a birthday of 2008 and 27.7.61 as one of 1961")
    func centuries() throws {
        let births = reading.persons.reduce(into: [String: UncertainDay]()) {
            $0[$1.birth.written] = $1.birth.value
        }
        #expect(births["8.5.08"]?.text == "2008-05-08")
        #expect(births["27.7.61"]?.text == "1961-07-27")
        #expect(births["12/2021"]?.text == "2021-12")
    }

    @Test("has no two persons with the same identity or digest")
    func identities() {
        #expect(Set(reading.persons.map(\.identity)).count == 624)
        #expect(Set(reading.persons.map(\.digest)).count == 624)
        #expect(Set(reading.persons.compactMap(\.key)).count == 624)
    }

    @Test("reports each of the 24 rows at the end that repeat a person in another spelling")
    func doubles() throws {
        let reader = try CaseListGiven.reader(doubles: SimilarPersonDoubles())
        let found = try reader.read(CaseListGiven.fixture("case-list.csv")).possibleDoubles
        #expect(found.map(\.second) == Array(600..<624))
    }

    @Test("explains every doubt with a sentence in German and English")
    func sentences() throws {
        for language in ["de", "en"] {
            let texts = try CaseListGiven.texts(language)
            for doubt in reading.doubts {
                #expect(texts[doubt.textKey] != nil && texts[doubt.outcome.textKey] != nil, "\(doubt.kind)")
                if let reason = doubt.values["reasonKey"] { #expect(texts[reason] != nil, "\(reason)") }
            }
        }
    }

    private func found() -> [String: Int] {
        var counts = ["rows": reading.rowCount, "households": reading.households.count]
        func add(_ what: String, _ value: String?) { counts["\(what).\(value ?? "none")", default: 0] += 1 }
        for person in reading.persons {
            add("title", person.title.value?.rawValue)
            add("benefit", person.benefits.value?.map(\.rawValue).joined(separator: "+"))
            add("town", person.town.value)
            add("nationality", person.nationality.value)
            add("sex", person.sex.value?.rawValue)
            add("consent", person.consent.value?.rawValue)
            add("status", person.status.value?.rawValue)
            for topic in person.topics.value ?? [] { add("topic", topic.rawValue) }
        }
        for doubt in reading.doubts {
            add(
                "doubt",
                [doubt.kind.rawValue, doubt.field?.rawValue].compactMap(\.self).joined(separator: ".")
            )
        }
        return counts
    }
}
