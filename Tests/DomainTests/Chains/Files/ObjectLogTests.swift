import Insight
import Testing

@Suite("Object-centric logs")
struct ObjectLogTests {
    private static let json = """
        {"objectTypes": [{"name": "Order", "attributes": [{"name": "size", "type": "integer"}]},
            {"name": "Item", "attributes": []}],
         "eventTypes": [{"name": "place", "attributes": [{"name": "by", "type": "string"}]}],
         "objects": [{"id": "o1", "type": "Order",
            "attributes": [{"name": "size", "time": "1970-01-01T00:00:00Z", "value": 3}],
            "relationships": [{"objectId": "i1", "qualifier": "holds"}]}, {"id": "i1", "type": "Item"}],
         "events": [{"id": "e2", "type": "place", "time": "2026-11-22T08:00:00Z",
            "relationships": [{"objectId": "o1", "qualifier": "q"}]},
            {"id": "e1", "type": "place", "time": "2026-11-21T08:00:00Z",
            "attributes": [{"name": "by", "value": "\\u00c4 \\"x\\""}],
            "relationships": [{"objectId": "o1", "qualifier": "q"}, {"objectId": "i1", "qualifier": "q"}]}]}
        """

    private static func log() throws -> ObjectLog { try LogFileReader().objects(Array(json.utf8), .ocelJSON) }

    @Test("One type of objects is chosen as the cases; its events come by time")
    func cases() throws {
        let log = try Self.log().cases(ofType: "Order")
        #expect(log.caseNames.all == ["o1"])
        #expect(log.times == [1_795_248_000_000_000, 1_795_334_400_000_000])
        #expect(log.eventAttributes.first?[0] == .text("Ä \"x\""))
        #expect(log.caseAttributes.first?[0] == .whole(3))
        #expect(try Self.log().cases(ofType: "Item").eventCount == 1)
    }

    @Test("Without a choice, and with a wrong one, the types are named")
    func choice() throws {
        let log = try Self.log()
        #expect(
            throws: LogRefusal("the log has 2 object types; choose the one that is the case: „Order“, „Item“")
        ) { try log.cases(ofType: nil) }
        #expect(throws: LogRefusal("there is no object type „X“; there are „Order“, „Item“")) {
            try log.cases(ofType: "X")
        }
    }

    @Test("What is written as JSON or XML is read back", arguments: [LogFormat.ocelJSON, .ocelXML])
    func back(format: LogFormat) throws {
        let log = try Self.log()
        #expect(try LogFileReader().objects(try LogFileWriter().bytes(log, format), format) == log)
        let small = try ObjectLog(SmallLog.log().keeping(events: { $0 < 3 }))
        let back = try LogFileReader().objects(try LogFileWriter().bytes(small, format), format)
        #expect(back.objects == small.objects && back.events.map(\.time) == small.events.map(\.time))
        #expect(back.events[0].attributes.contains(.init(name: "cost", value: .number(12.5))))
        #expect(try LogFileReader().objects(try LogFileWriter().bytes(back, format), format) == back)
    }

    @Test("Wherever a file is cut off, one sentence says so", arguments: [LogFormat.ocelJSON, .ocelXML])
    func cut(format: LogFormat) throws {
        let whole = try LogFileWriter().bytes(try Self.log(), format)
        for count in 0..<(whole.count - 7) {
            let found = SmallLog.refusal(of: Array(whole[..<count])) { _ = try $0.objects($1, format) }
            #expect(found?.line != nil, "cut at \(count): \(found?.description ?? "read")")
        }
    }

    @Test("Flipped bytes are read or refused, never more", arguments: [LogFormat.ocelJSON, .ocelXML])
    func flipped(format: LogFormat) throws {
        var chance = Chance(seed: 7)
        let whole = try LogFileWriter().bytes(try Self.log(), format)
        for _ in 0..<3000 {
            var bytes = whole
            bytes[Int.random(in: bytes.indices, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
            let found = SmallLog.refusal(of: bytes) { _ = try $0.objects($1, format) }
            #expect(found?.sentence.hasPrefix("UNEXPECTED") != true, "\(found?.sentence ?? "")")
        }
    }

    @Test("Values that stand in each other without end are refused")
    func depth() {
        let json = Array((#"{"events": "# + String(repeating: "[", count: 100_000)).utf8)
        #expect(SmallLog.refusal(of: json) { _ = try $0.objects($1, .ocelJSON) } != nil)
        let deep = Array((#"{"other": "# + String(repeating: "[", count: 100_000)).utf8)
        #expect(
            SmallLog.refusal(of: deep) { _ = try $0.objects($1, .ocelJSON) }?.sentence
                == "values stand in each other more than 64 deep"
        )
        let xml = Array(("<log>" + String(repeating: "<events>", count: 100_000)).utf8)
        #expect(SmallLog.refusal(of: xml) { _ = try $0.objects($1, .ocelXML) } != nil)
    }
}
