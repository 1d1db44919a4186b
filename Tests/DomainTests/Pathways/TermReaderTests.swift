import Casework
import Pathways
import Testing

@Suite("Free text is read as a term")
struct TermReaderTests {
    static let titles: [(String, ResidenceTitle)] = [
        ("AE 25.5", .ae25Paragraph5), ("AE § 25 Abs. 5", .ae25Paragraph5), ("§25 Abs. 5", .ae25Paragraph5),
        ("25 V", .ae25Paragraph5), ("25(5)", .ae25Paragraph5), ("§ 25 V AufenthG", .ae25Paragraph5),
        ("AE nach § 25 Absatz 5 AufenthG", .ae25Paragraph5), ("Aufenthaltserlaubnis 25.5", .ae25Paragraph5),
        ("25 III", .ae25Paragraph3), ("Abschiebungsverbot", .ae25Paragraph3),
        ("AE § 25 II 1. Alt.", .ae25Paragraph2Alternative1),
        ("25 Abs. 2 Alt. 2", .ae25Paragraph2Alternative2),
        ("§ 25 Abs. 2 Satz 1 Alt. 2 AufenthG", .ae25Paragraph2Alternative2),
        ("subsidiärer Schutz", .ae25Paragraph2Alternative2), ("§ 25 Abs. 1", .ae25Paragraph1),
        ("AE 25b", .ae25b), ("§ 25 b AufenthG", .ae25b), ("25a", .ae25a), ("104c", .ae104c),
        ("Chancen-Aufenthaltsrecht", .ae104c), ("Chancenaufenthaltsrecht § 104c", .ae104c), ("§24", .ae24),
        ("§ 24 AufenthG", .ae24), ("16g", .ae16g), ("AE § 18a", .ae18a), ("§ 18b", .ae18b),
        ("§ 28 AufenthG", .ae28),
        ("§ 30", .ae30), ("Blaue Karte EU", .ae18g), ("NE § 26 Abs. 3", .ne26Paragraph3),
        ("NE 26.4", .ne26Paragraph4), ("NE § 9", .ne9), ("§ 9a", .longTermResidentEU),
        ("Daueraufenthalt-EU", .longTermResidentEU), ("Duldung §60b", .duldung60b),
        ("Duldung light", .duldung60b),
        ("Duldung §60a", .duldung60a), ("Ausbildungsduldung 60c", .duldung60c),
        ("Beschäftigungsduldung", .duldung60d),
        ("BESCHÄFTIGUNGSDULDUNG § 60 D", .duldung60d), ("Gestattung", .gestattung),
        ("Aufenthaltsgestattung", .gestattung), ("Ankunftsnachweis", .proofOfArrival),
        ("FB § 81 Abs. 4", .fiktion81Paragraph4), ("Fiktion 81 V", .fiktion81Paragraph5),
        ("Fiktionsbescheinigung § 81 III", .fiktion81Paragraph3), ("FreizügG/EU", .freedomOfMovement),
        ("Unionsbürgerin", .freedomOfMovement), ("deutsch", .germanCitizenship), ("ohne", .noTitle),
    ]

    @Test("surely, for residence titles in many ways of writing", arguments: titles)
    func sureTitle(written: String, expected: ResidenceTitle) throws {
        let reading = try CaseListGiven.terms().titles.read(written)
        #expect(reading.term == expected)
        #expect(reading.confidence == .certain, "\(reading)")
    }

    static let doubtfulTitles: [(String, ResidenceTitle, String)] = [
        ("25 II", .ae25Paragraph2, "alternativeUnknown"), ("AE 25.2", .ae25Paragraph2, "alternativeUnknown"),
        ("Duldung", .duldung, "paragraphUnknown"), ("AE", .ae, "paragraphUnknown"),
        ("AE § 25", .ae25, "paragraphUnknown"),
        ("NE", .ne, "paragraphUnknown"), ("FB", .fiktion, "paragraphUnknown"),
        ("Fiktion", .fiktion, "paragraphUnknown"),
        ("BüMA", .proofOfArrival, "replacedDocument"), ("FB (AE 25.5)", .fiktion, "strongerTaken"),
        ("AE 25.5 beantragt", .ae25Paragraph5, "partlyUnderstood"),
    ]

    @Test(
        "with the honest broader term and its reason where the text says too little",
        arguments: doubtfulTitles
    )
    func doubtfulTitle(written: String, expected: ResidenceTitle, reason: String) throws {
        let reading = try CaseListGiven.terms().titles.read(written)
        #expect(reading.term == expected)
        #expect(reading.confidence == .doubtful)
        #expect(reading.reason == reason)
    }

    @Test(
        "not at all where it names none or several",
        arguments: ["Pass liegt vor", "Duldung / Gestattung", "24.05.2026", "25.55", "???", "§", "AE 99z"]
    )
    func noTitle(written: String) throws {
        let reading = try CaseListGiven.terms().titles.read(written)
        #expect(reading.confidence != .certain)
        #expect(written == "AE 99z" || reading.terms.isEmpty, "\(reading)")
    }

    static let benefits: [(String, [BenefitRegime])] = [
        ("SGB2", [.sgbII]), ("SGB II", [.sgbII]), ("SGB-II", [.sgbII]), ("sgbii", [.sgbII]),
        ("Bürgergeld", [.sgbII]),
        ("Buergergeld", [.sgbII]), ("Grundsicherungsgeld", [.sgbII]), ("§2 AsylbLG", [.asylbLG2]),
        ("AsylbLG Analog", [.asylbLG2]), ("Analogleistungen nach § 2 AsylbLG", [.asylbLG2]),
        ("§ 3 AsylbLG", [.asylbLG3]), ("SGB XII", [.sgbXII]), ("SGB 12", [.sgbXII]), ("SGB III", [.sgbIII]),
        ("ALG I", [.sgbIII]), ("ALG 1", [.sgbIII]), ("Wohngeld", [.wohngeld]), ("BAföG", [.bafoeg]),
        ("BAB", [.bab]),
        ("SGB VIII", [.sgbVIII]), ("KiZ", [.kinderzuschlag]), ("keine", [.noBenefit]),
        ("Wohngeld + Kinderzuschlag", [.wohngeld, .kinderzuschlag]), ("SGB II und BAB", [.sgbII, .bab]),
    ]

    @Test("surely, for benefits, also several in one cell", arguments: benefits)
    func sureBenefits(written: String, expected: [BenefitRegime]) throws {
        let reading = try CaseListGiven.terms().benefits.read(written)
        #expect(reading.terms == expected)
        #expect(reading.confidence == .certain, "\(reading)")
    }

    @Test(
        "as the benefit an office usually pays, but doubtfully",
        arguments: [
            ("Jobcenter", BenefitRegime.sgbII, "officeNotBenefit"), ("ALG II", .sgbII, "formerName"),
            ("Hartz IV", .sgbII, "formerName"), ("AsylbLG", .asylbLG, "paragraphUnknown"),
        ]
    )
    func doubtfulBenefit(written: String, expected: BenefitRegime, reason: String) throws {
        let reading = try CaseListGiven.terms().benefits.read(written)
        #expect(reading.terms == [expected])
        #expect(reading.reason == reason)
    }

    @Test("from a catalogue only if each of its codes exists and no way of writing has two meanings")
    func mistakes() throws {
        #expect(throws: TermCatalogueMistake.unknownCode("ae-99")) {
            try TermReader<ResidenceTitle>(
                TermCatalogue(ignored: [], terms: [.init(code: "ae-99", written: ["99"])])
            )
        }
        let twice = TermCatalogue(
            ignored: ["abs"],
            terms: [.init(code: "ae-24", written: ["§ 24"]), .init(code: "ae-25", written: ["24 Abs."])]
        )
        #expect(throws: TermCatalogueMistake.writtenTwice("24 Abs.", codes: ["ae-24", "ae-25"])) {
            try TermReader<ResidenceTitle>(twice)
        }
    }
}
