import ArgumentParser
import Foundation
import Kernel
import Pathways
import ResourceLibrary

/// Explains what the rules say of a situation in a file.
struct PathwaysExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say which pathways are open for a situation, from when until when, and why.",
        discussion: """
            The file says what is known, as the examples beside the rules do: born, entered, statuses, facts. \
            It is a checking aid and decides nothing.
            Example: lotse pathways explain situation.yaml --on 2026-11-21 --lang de
            """
    )

    @Argument(help: "A YAML file with born, entered, statuses and facts.")
    var situation: String

    @Option(help: "The day of the question, as 2026-11-21.")
    var on: WrittenDay

    @Option(help: "The day of the application; left out, that of the decision.")
    var application: WrittenDay?

    @Option(help: "The day of the decision; left out, that of the question.")
    var decision: WrittenDay?

    @Option(help: "Language of the answer: de or en.")
    var lang = "de"

    @Option(help: "Only this pathway, such as 25b; with all its conditions.")
    var pathway: String?

    @Option(help: "A folder whose files are taken before those of Resources; also LOTSE_RESOURCES.")
    var resources: String?

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let rulebook = try Rulebook(library: try ResourceLibrary.given(resources))
        try validate(rulebook)
        let text = String(decoding: try FileContent.read(situation), as: UTF8.self)
        let known = try SituationFile.read(text, named: situation, rulebook)
        let dates = ReferenceDates(evaluation: on.day, application: application?.day, decision: decision?.day)
        guard let report = PathwayReport(known, on: dates, rulebook: rulebook, language: lang) else {
            throw ValidationError("Rules/sentences has no file for this language.")
        }
        if let pathway, let only = report.pathways.first(where: { $0.pathway == pathway }) {
            try Report(json: json).print(only) { report.full($0) }
        } else {
            try Report(json: json).print(report, \.lines)
        }
    }

    private func validate(_ rulebook: Rulebook) throws {
        let languages = rulebook.spoken.keys.sorted()
        guard languages.contains(lang) else {
            throw ValidationError("--lang is one of \(languages.joined(separator: ", ")).")
        }
        guard let pathway, rulebook[pathway] == nil else { return }
        let names = rulebook.pathways.map(\.pathway).joined(separator: ", ")
        throw ValidationError("No pathway is called \(pathway). There are: \(names).")
    }
}
