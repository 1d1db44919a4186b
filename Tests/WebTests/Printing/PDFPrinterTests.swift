import Kernel
import ResourceLibrary
import Testing

@testable import WebSupport

struct PDFPrinterTests {
    private let paper = PrintedDocument(
        title: "Einwilligung",
        language: "ar",
        direction: .rightToLeft,
        style: .twoColumn,
        body: "<h1>مرحبا</h1><p>Guten Tag</p>"
    )

    @Test func aPaperBecomesATaggedPDFInItsLanguage() async throws {
        let pdf = try await PDFPrinter(from: .product).pdf(of: paper)
        let raw = String(decoding: pdf, as: UTF8.self)
        #expect(raw.hasPrefix("%PDF-1."))
        #expect(raw.contains("/Marked true"))
        #expect(raw.contains("/Lang (ar)"))
        #expect(raw.contains("pdfuaid"))
    }

    @Test func everyStyleHasItsSheetAndPrints() async throws {
        let printer = try PDFPrinter(from: .product)
        for style in PrintedDocument.Style.allCases {
            let paper = PrintedDocument(title: "T", language: "de", style: style, body: "<h1>T</h1>")
            #expect(try await printer.pdf(of: paper).starts(with: "%PDF-".utf8))
        }
    }

    @Test func aPaperOpensNoAddressAndNoFile() async throws {
        let reached = "<img alt=\"\" src=\"file:///etc/hostname\"><img alt=\"\" src=\"http://127.0.0.1:9/\">"
        let body = HTML(stringLiteral: reached)
        let paper = PrintedDocument(title: "T", language: "de", style: .report, body: body)
        #expect(try await PDFPrinter(from: .product).pdf(of: paper).starts(with: "%PDF-".utf8))
    }

    @Test func aProgramThatTakesTooLongIsKilled() async throws {
        var limits = PDFPrinter.Limits()
        limits.time = .milliseconds(300)
        let slow = ChildProgram("/bin/sh", ["-c", "sleep 600 & sleep 600"])
        let printer = try PDFPrinter(from: .product, runs: slow, limits: limits)
        let begin = ContinuousClock.now
        await #expect(throws: PrintRefusal.tookTooLong) { try await printer.pdf(of: paper) }
        // Generous, for the other tests keep the machine busy; without the limit it would be ten minutes.
        #expect(ContinuousClock.now - begin < .seconds(300))
    }

    @Test func withoutWeasyPrintTheRefusalSaysWhatToDo() async throws {
        for absent in [ChildProgram("/nowhere/python3", []), ChildProgram("/bin/sh", ["-c", "exit 3"])] {
            let printer = try PDFPrinter(from: .product, runs: absent)
            await #expect(throws: PrintRefusal.notInstalled) { try await printer.pdf(of: paper) }
        }
        #expect(PrintRefusal.notInstalled.description.contains("script/bootstrap"))
    }

    @Test func whatIsNoPDFOrTooMuchIsRefused() async throws {
        let chatty = try PDFPrinter(from: .product, runs: ChildProgram("/bin/cat", []))
        await #expect(throws: PrintRefusal.failed) { try await chatty.pdf(of: paper) }
        var limits = PDFPrinter.Limits()
        limits.bytes = 1000
        let endless = ChildProgram("/bin/cat", ["/dev/zero"])
        let printer = try PDFPrinter(from: .product, runs: endless, limits: limits)
        await #expect(throws: PrintRefusal.tooLarge) { try await printer.pdf(of: paper) }
    }

    @Test func moreInputThanASocketHoldsIsReadInStep() throws {
        let input = [UInt8](repeating: 7, count: 3_000_000)
        let outcome = try ChildProgram("/bin/cat", []).run(
            given: input,
            within: .seconds(10),
            atMost: 4_000_000
        )
        #expect(outcome.output == input)
        #expect(outcome.status == 0)
    }

    @Test func textAtTheFootCannotLeaveTheSheet() {
        var paper = paper
        paper.foot = "</style><script>\"; } é\n"
        let html = paper.html(styledBy: "").text
        #expect(!html.contains("</style><script>"))
        #expect(CSSText.quoted("KIM-2026-0001") == "\"KIM\\2d 2026\\2d 0001\"")
    }
}

extension ResourceLibrary {
    static var product: ResourceLibrary { ResourceLibrary(root: TestSite.resources) }
}
