import Pathways
import Testing

@Suite("A residence title")
struct ResidenceTitleTests {
    @Test("knows its place in the law")
    func paragraph() {
        #expect(ResidenceTitle.ae25Paragraph2Alternative2.paragraph == "§ 25 Abs. 2 Satz 1 Alt. 2 AufenthG")
        #expect(ResidenceTitle.ae104c.designation == "Aufenthaltserlaubnis (§ 104c AufenthG)")
        #expect(ResidenceTitle.duldung.designation == "Duldung")
        #expect(ResidenceTitle.gestattung.designation == "Aufenthaltsgestattung (§ 55 AsylG)")
        #expect(
            ResidenceTitle.longTermResidentEU.designation
                == "Erlaubnis zum Daueraufenthalt-EU (§ 9a AufenthG)"
        )
    }

    @Test("is included in the less specific ones up to its kind", arguments: ResidenceTitle.allCases)
    func broader(title: ResidenceTitle) {
        var steps = 0
        var wider = title.broader
        while let next = wider {
            #expect(next.kind == title.kind)
            steps += 1
            wider = next.broader
        }
        #expect(steps <= 3)
    }

    @Test("of each kind begins its code with the kind", arguments: ResidenceTitle.allCases)
    func kind(title: ResidenceTitle) {
        #expect(title.rawValue.hasPrefix(title.kind.rawValue))
        #expect(title == .noTitle || title.kind != .noTitle)
    }

    @Test("of § 60b is the light toleration, and no toleration is a title of § 4")
    func light() {
        #expect(ResidenceTitle.allCases.filter(\.isLight) == [.duldung60b])
        #expect(!ResidenceTitleKind.duldung.isTitle)
        #expect(ResidenceTitleKind.settlementPermit.isTitle)
    }

    @Test("and every other lane accepts its own kinds and no others", arguments: CoverageLane.allCases)
    func lanes(lane: CoverageLane) {
        #expect(Set(lane.kinds).count == lane.kinds.count)
        #expect(lane.kinds.allSatisfy(lane.allows))
        #expect(!lane.allows("unbekannt"))
        #expect(lane.kinds.count(where: lane.isGap) == 1)
    }
}
