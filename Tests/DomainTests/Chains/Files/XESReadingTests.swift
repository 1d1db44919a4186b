import Foundation
import Insight
import Testing

@Suite("Reading XES")
struct XESReadingTests {
    @Test("Cases, events and their attributes are read, whatever kind, order, prefix or quote they come with")
    func everything() throws {
        let log = try SmallLog.log()
        #expect(log.caseNames.all == ["Fall 1", "Fall \"2\""])
        #expect(log.caseStarts == [0, 2, 4])
        #expect((0..<4).map { log.activity[$0] } == ["Beratung & Antrag", "Kurs ä", "Kurs ä", nil])
        #expect(log.times[0] == 1_795_246_200_000_000)
        #expect(log.times[2] == 1_795_392_000_000_000)
        #expect(log.times[3] == EventLog.noTime)
        #expect(log.resource?[0] == "A")
        #expect(log.group?[1] == nil)
        #expect(log.eventAttributes.first { $0.key == "cost" }?[0] == .number(12.5))
        #expect(log.eventAttributes.first { $0.key == "places" }?[1] == .whole(20))
        #expect(log.eventAttributes.first { $0.key == "uid" }?[1] == .identifier("4f0a"))
        #expect(log.caseAttributes.first { $0.key == "urgent" }?[0] == .flag(true))
        #expect(log.caseAttributes.first { $0.key == "urgent" }?[1] == nil)
    }

    @Test("The head of a file and nested attributes are kept for the way out")
    func header() throws {
        let log = try SmallLog.log()
        #expect(log.header.extensions.map(\.prefix) == ["concept"])
        #expect(log.header.classifiers == [.init(name: "Activity", keys: "concept:name")])
        #expect(log.header.eventGlobals.map(\.key) == ["concept:name"])
        #expect(log.header.attributes.first?.children.first?.value == .whole(3))
        let written = try LogFileWriter().bytes(log, .xes)
        let text = String(decoding: written, as: UTF8.self)
        #expect(text.contains("<values><int key=\"a\" value=\"1\"/><int key=\"a\" value=\"2\"/></values>"))
        #expect(text.contains("<string key=\"note\" value=\"x\"><string key=\"by\" value=\"y\"/></string>"))
        #expect(try LogFileReader().xes(written) == log)
    }

    @Test("Traces of one name are one case, those without a name each their own")
    func names() throws {
        let event = { (name: String) in "<event><string key=\"concept:name\" value=\"\(name)\"/></event>" }
        let named = { (name: String, events: String) in
            "<trace><string key=\"concept:name\" value=\"\(name)\"/>\(events)</trace>"
        }
        let text =
            "<log>" + named("1", event("a")) + "<trace>\(event("b"))</trace>" + named("2", event("c"))
            + named("1", event("d")) + "<trace>\(event("e"))</trace></log>"
        let log = try LogFileReader().xes(Array(text.utf8))
        #expect(log.caseNames.all == ["1", "", "2", ""])
        #expect((0..<5).map { log.activity[$0] } == ["a", "d", "b", "c", "e"])
    }

    @Test("UTF-16, Latin-1 and Windows-1252 are read as the file declares them")
    func encodings() throws {
        let expected = try LogFileReader().xes(Array(Self.text("UTF-8").utf8))
        #expect(expected.caseNames[0] == "Größe")
        for (order, isBig) in [([0xFE, 0xFF] as [UInt8], true), ([0xFF, 0xFE], false)] {
            let units = Self.text("UTF-16").utf16.flatMap { unit in
                isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
            #expect(try LogFileReader().xes(order + units) == expected)
        }
        for name in ["ISO-8859-1", "windows-1252"] {
            let bytes = Self.text(name).unicodeScalars.map { UInt8($0.value) }
            #expect(try LogFileReader().xes(bytes) == expected)
        }
        #expect(try LogFileReader().xes([0xEF, 0xBB, 0xBF] + Array(Self.text("utf-8").utf8)) == expected)
    }

    private static func text(_ encoding: String) -> String {
        "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<log><trace><string key=\"concept:name\" value=\"Größe\"/>"
            + "<event><string key=\"concept:name\" value=\"ä\"/></event></trace></log>"
    }

    @Test(
        "One thread and two read the same, also where cases are cut in the middle",
        .serialized,
        arguments: [1, 2, 3]
    )
    func threads(count: Int) throws {
        var text = "<log>"
        for number in 0..<400 {
            text += "<trace><string key=\"concept:name\" value=\"c\(number)\"/>"
            for event in 0..<(number % 7 == 0 ? 200 : 3) {
                text +=
                    "\n<event><string key=\"concept:name\" value=\"a\(event % 11)\"/>"
                    + "<string key=\"text\" value=\"\(String(repeating: "x", count: 60 + number % 50))\"/></event>"
            }
            text += "</trace>\n<!-- </trace> -->"
        }
        let bytes = Array((text + "</log>").utf8)
        var one = LogFileReader(), several = LogFileReader()
        one.threads = 1
        several.threads = count
        #expect(bytes.count > 1 << 20)
        #expect(try several.xes(bytes) == one.xes(bytes))
        #expect(try one.xes(bytes).caseCount == 400)
    }
}
