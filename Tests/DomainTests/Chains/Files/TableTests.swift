import Insight
import Testing

@Suite("Reading and writing tables")
struct TableTests {
    private static func log(_ text: String, _ mapping: TableMapping = TableMapping()) throws -> EventLog {
        try LogFileReader().table(Array(text.utf8), mapping)
    }

    private static func refusal(_ text: String, _ mapping: TableMapping = TableMapping()) -> LogRefusal? {
        SmallLog.refusal(of: Array(text.utf8)) { _ = try $0.table($1, mapping) }
    }

    @Test("Columns are known by their names, events put by case and time, types found from what stands there")
    func everything() throws {
        let log = try Self.log(
            #"""
            case:concept:name,concept:name,time:timestamp,org:resource,cost,code,case:town
            b,Kurs,2026-11-22 09:00:00+01:00,A,12.5,007,Ahaus
            a,"Beratung, ""lang""",2026-11-21T08:30:00Z,,3,008,
            b,Antrag,2026-11-20 09:00,B,,009,Ahaus

            """#
        )
        #expect(log.caseNames.all == ["b", "a"])
        #expect((0..<3).map { log.activity[$0] } == ["Antrag", "Kurs", "Beratung, \"lang\""])
        #expect(log.times == [1_795_165_200_000_000, 1_795_334_400_000_000, 1_795_249_800_000_000])
        #expect(log.resource?[2] == nil)
        #expect(log.eventAttributes.first { $0.key == "cost" }?.values == .number([12.5, 3]))
        #expect(log.eventAttributes.first { $0.key == "code" }?[0] == .text("009"))
        #expect(
            log.caseAttributes == [
                AttributeColumn("town", rows: [0], .text(codes: [0], names: TextList(["Ahaus"])))
            ]
        )
    }

    @Test("German tables: semicolons, days with points, Windows-1252")
    func german() throws {
        let text = "Fallnummer;Tätigkeit;Datum\r\n1;Prüfung;21.11.2026 08:30\r\n1;Ende;1.12.2026\r\n"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let log = try LogFileReader().table(bytes)
        #expect(log.activity.names == ["Prüfung", "Ende"])
        #expect(log.times == [1_795_249_800_000_000, 1_796_083_200_000_000])
        #expect(try Self.log(text) == log)
    }

    @Test("Rows without case, activity or time are left out, as pm4py leaves them out")
    func gaps() throws {
        let log = try Self.log("case,activity,time\n1,a,2026-01-01\n1,,2026-01-02\n2,b,\n,c,2026-01-01\n")
        #expect(log.caseNames.all == ["1"])
        #expect(log.eventCount == 1)
    }

    @Test("Columns with other names are told by whoever calls")
    func mapping() throws {
        let mapping = TableMapping([.caseName: "x", .activity: "y", .time: "z"], separator: "|")
        let log = try Self.log("x|y|z\n1|a|2026-01-01\n", mapping)
        #expect(log.activity.names == ["a"])
        #expect(
            Self.refusal("x,y,z\n1,a,2026-01-01\n")?.description
                == "line 1: no column is known as case; name it with --case. Columns are: „x“, „y“, „z“"
        )
    }

    @Test(
        "Broken tables get one sentence with their place",
        arguments: [
            ("", "the file is empty"),
            (
                "case,activity,time\n1,a\n",
                "line 2, column 1: this row has 2 fields, but the first line names 3 columns"
            ),
            (
                "case,activity,time\n1,a,2026-01-01,9\n",
                "line 2, column 1: this row has more than 3 fields, but the first line names 3 columns"
            ),
            (
                "case,activity,time\n1,a,soon\n",
                "line 2, column 5: „soon“ is no moment; expected is 2026-11-21 08:30:00, "
                    + "2026-11-21T08:30:00+01:00 or 21.11.2026 08:30"
            ),
            (
                "case,activity,time\n1,\"a,2026-01-01\n",
                "line 2, column 1: the last row ends inside quotes; the file seems to be cut off"
            ),
            (
                "case,activity,time\n1,\"a\"b,2026-01-01\n",
                "line 2, column 6: after the closing quote a separator or the end of the line is expected"
            ),
            ("case,case,activity,time\n", "line 1: the column „case“ occurs twice; rename one of them"),
        ]
    )
    func broken(text: String, sentence: String) {
        #expect(Self.refusal(text)?.description == sentence)
    }

    @Test("Flipped and cut tables are read or refused, never more", .serialized, arguments: [1, 2])
    func flipped(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let whole = try LogFileWriter().bytes(try SmallLog.log(), .table)
        for _ in 0..<2000 {
            var bytes = Array(whole[..<Int.random(in: 0...whole.count, using: &chance)])
            if !bytes.isEmpty {
                bytes[Int.random(in: bytes.indices, using: &chance)] = UInt8.random(
                    in: 0...255,
                    using: &chance
                )
            }
            let found = SmallLog.refusal(of: bytes) { _ = try $0.table($1) }
            #expect(found?.sentence.hasPrefix("UNEXPECTED") != true, "\(found?.sentence ?? "")")
        }
    }

    @Test("What is written is read back", .serialized, arguments: [1, 2])
    func back(threads: Int) throws {
        var builder = EventLogBuilder()
        for number in 0..<30_000 {
            builder.append(
                ChainEvent(
                    "a\(number % 7), \"x\"\n",
                    in: "c\(number % 900)",
                    at: Int64(number) * 1_000_000,
                    group: number % 3 == 0 ? nil : "g\(number % 5)",
                    attributes: [("n", .whole(Int64(number)))]
                )
            )
        }
        let log = builder.log()
        var reader = LogFileReader()
        reader.threads = threads
        let back = try reader.table(try LogFileWriter().bytes(log, .table))
        #expect(back.times == log.times && back.caseNames == log.caseNames)
        #expect(back.eventAttributes == log.eventAttributes)
        #expect(
            (0..<100).allSatisfy {
                back.activity[$0] == log.activity[$0] && back.group?[$0] == log.group?[$0]
            }
        )
    }
}
