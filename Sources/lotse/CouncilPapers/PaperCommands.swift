import ArgumentParser
import Foundation
import Kernel
import ResourceLibrary
import Steering
import Web
import WebSupport

/// Papers for council and boards.
struct PaperCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Lay out papers for council and boards.",
        subcommands: [PaperRender.self, PaperLayouts.self]
    )
}

/// Lays out one paper.
struct PaperRender: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract:
            "Lay out a paper in its form as PDF (tagged, PDF/UA-1), HTML or ODT; its tables as XLSX or CSV.",
        discussion: """
            The file names its form (layout), fills its fields and gives the figures that its texts name; no database \
            is needed. Every mistake is told with its line, and then nothing is written. Exit status 1 with mistakes.
            Example: lotse paper render Resources/CouncilPapers/Examples/anlage-a.yaml -o anlage-a.pdf
            """
    )

    @Argument(help: "The paper, a YAML file.")
    var paper: String

    @Option(name: .shortAndLong, help: "The file to make; its ending says what: pdf, html, odt, xlsx, csv.")
    var output: String

    @Option(help: "A folder whose files are taken before those of Resources; also LOTSE_RESOURCES.")
    var resources: String?

    func run() async throws {
        let file = OutputFile(path: output)
        try file.require(["pdf", "html", "odt", "xlsx", "csv"])
        let library = ResourceLibrary(
            root: try ResourceRoot.find(),
            overlay: (resources ?? ProcessInfo.processInfo.environment["LOTSE_RESOURCES"])
                .map { URL(fileURLWithPath: $0, isDirectory: true) }
        )
        try CommandTexts.shared.use(Translations(from: library))
        let document = try document(on: CouncilPaperShelf(from: library))
        try file.write(try await DocumentFile(document, library: library).bytes(as: file.ending))
    }

    private func document(on shelf: CouncilPaperShelf) throws -> OfficeDocument {
        guard let text = String(validating: try FileContent.read(paper), as: UTF8.self) else {
            throw MistakesInFile(file: paper, flaws: [Flaw(.unreadable, at: [], "not UTF-8")])
        }
        let (written, flaws) = StrictReader.read(text, as: WrittenPaper.self) { $0.flaws(on: shelf) }
        guard let written, let layout = shelf.layout(written.layout) else {
            throw MistakesInFile(file: paper, flaws: flaws)
        }
        return CouncilPaperDocument(
            written.content,
            in: layout,
            goals: shelf.goals,
            figures: written.paperFigures
        ).document
    }
}

/// Lists the forms that are at hand.
struct PaperLayouts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts",
        abstract: "List the forms of papers, or the fields of one.",
        discussion: "Example: lotse paper layouts muenster-anlage-a"
    )

    @Argument(help: "The code of a form.")
    var layout: String?

    func run() throws {
        let shelf = try CouncilPaperShelf(from: ResourceLibrary(root: try ResourceRoot.find()))
        guard let layout else {
            for form in shelf.layouts { print("\(form.code): \(form.title) (\(form.origin))") }
            return
        }
        guard let form = shelf.layout(layout) else {
            throw NoSuchLayout(code: layout, known: shelf.layouts.map(\.code))
        }
        for field in form.fields {
            print(
                "\(field.code): \(field.kind.rawValue)\(field.isRequired ? ", required" : "") – \(field.label)"
            )
        }
    }
}

/// A form that is not at hand.
struct NoSuchLayout: Error, CustomStringConvertible {
    let code: String
    let known: [String]

    var description: String { "There is no form \(code). Known are \(known.joined(separator: ", "))." }
}
