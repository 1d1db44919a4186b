import ArgumentParser
import Foundation
import Kernel
import PortableSQL
import ResourceLibrary
import Steering
import Storage
import Web
import WebSupport

/// Posts and money.
struct FundingCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "funding",
        abstract: "Reckon with the posts and the money of integration management.",
        subcommands: [FundingReportCommand.self]
    )
}

/// The proof of use of one year.
struct FundingReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the budget, the posts, their shortfall and the grants of a year as a file.",
        discussion: """
            Sums are exact to the cent. A month that is begun or ended midway counts by its calendar days; parts of \
            a sum are rounded so that they add up. With --plan a file takes the place of the database; without it, \
            --as names who asks, and with that the municipality.
            Example: lotse funding report --year 2023 --plan Resources/Funding/Plans/koeln.yaml -o koeln.xlsx
            """
    )

    @OptionGroup var options: InstallationOptions

    @Option(help: "The year.")
    var year: Int

    @Option(name: .shortAndLong, help: "The file to make; its ending says what: xlsx, csv, pdf, html, odt.")
    var output: String

    @Option(help: "A file with posts and budget, instead of the database.")
    var plan: String?

    @Option(name: .customLong("as"), help: "Sign-in name of the coordination or its assistance that asks.")
    var signInName: String?

    func validate() throws {
        guard (2000...2199).contains(year) else {
            throw ValidationError("A year lies between 2000 and 2199.")
        }
    }

    func run() async throws {
        let file = OutputFile(path: output)
        try file.require(["xlsx", "csv", "pdf", "html", "odt"])
        let library = ResourceLibrary(root: try ResourceRoot.find(), overlay: options.overlay)
        let translations = try Translations(from: library)
        CommandTexts.shared.use(translations)
        let worked = try await plan == nil ? fromDatabase() : fromPlan(library)
        let texts = translations.texts(in: .german)
        try file.write(try await bytes(of: worked, texts, library, as: file.ending))
        print("\(worked.municipality) \(year): \(sentence(worked))")
    }

    private func fromDatabase() async throws -> FundingYear {
        guard let signInName else { throw NobodyAsks() }
        let installation = try await Installation(options)
        let user = try await Operator(installation.database).user(signInName)
        let book = try await installation.runner.answer(ReadFunding(), for: user)
        await installation.database.close()
        let known = try installation.library.strictYAML("Funding/flat-rates.yaml", as: FlatRates.self)
        return FundingYear(book, rates: known.of(book.municipality), year: year)
    }

    private func fromPlan(_ library: ResourceLibrary) throws -> FundingYear {
        let path = plan ?? ""
        guard let text = String(validating: try FileContent.read(path), as: UTF8.self) else {
            throw MistakesInFile(file: path, flaws: [Flaw(.unreadable, at: [], "not UTF-8")])
        }
        let (plan, flaws) = StrictReader.read(text, as: FundingPlan.self)
        guard let plan else { throw MistakesInFile(file: path, flaws: flaws) }
        let known = try library.strictYAML("Funding/flat-rates.yaml", as: FlatRates.self)
        let rates = plan.rates.map { FlatRates($0) } ?? known.of(plan.municipality)
        return FundingYear(try plan.book(), rates: rates, year: year)
    }

    private func bytes(
        of worked: FundingYear,
        _ texts: Texts,
        _ library: ResourceLibrary,
        as ending: String
    ) async throws -> [UInt8] {
        let tables = FundingTables(worked, texts)
        switch ending {
        case "csv": return CSVText.bytes(tables.figures)
        case "xlsx": return try XLSXFile.bytes(tables.all, title: tables.title)
        default:
            let report = FundingReport(worked, texts, today: Clock.system.now.day)
            return try await DocumentFile(report.document, library: library).bytes(as: ending)
        }
    }

    private func sentence(_ worked: FundingYear) -> String {
        "expenses \(worked.expenses.planned), revenue \(worked.revenue.planned), own share "
            + "\(worked.ownShare.planned); \(worked.posts.count) posts"
    }
}

/// Without a plan it must be said who asks, for that decides whose posts are meant.
struct NobodyAsks: Error, CustomStringConvertible {
    var description: String {
        "Say whose posts are meant: --as SIGN-IN-NAME for those in the database, or --plan FILE."
    }
}
