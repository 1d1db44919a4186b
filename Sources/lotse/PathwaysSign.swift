import ArgumentParser
import Foundation
import Kernel
import Pathways
import ResourceLibrary

/// Notes that somebody has compared a version of a rule with the law and found it right.
struct PathwaysSign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign off a version of a rule, after comparing it with the law.",
        discussion: """
            Prints the entry for Rules/sign-offs.yaml; with --append it is added to that file, in the folder of \
            --resources where one is named. A version is signed off when two different people have signed what it \
            says now. Exit status 1 where the same person has signed it already.
            Example: lotse pathways sign 25b --version 2022-12-31 --by "Name" --role "Volljuristin" --append
            """
    )

    @Argument(help: "The pathway, such as 25b.")
    var pathway: String

    @Option(help: "The first day of the version, as 2022-12-31.")
    var version: WrittenDay

    @Option(help: "Who signs.")
    var by: String

    @Option(help: "As what.")
    var role: String?

    @Option(help: "The day of the signature, as 2026-11-21. Default: today.")
    var on: WrittenDay?

    @Option(
        help: "What was read, as „check --sign-offs“ shows it; only where two versions begin on the same day."
    )
    var text: String?

    @Flag(help: "Add the entry to Rules/sign-offs.yaml.")
    var append = false

    @Option(help: "A folder whose files are taken before those of Resources; also LOTSE_RESOURCES.")
    var resources: String?

    func run() async throws {
        let library = try ResourceLibrary.given(resources)
        let signing = try SigningOff(
            try Rulebook(library: library),
            pathway: pathway,
            version: version.day,
            text: try fingerprint(),
            by: Signature(name: by, role: role, on: (on ?? .today).day)
        )
        if append { try add(signing, to: library) }
        print(signing.entry, terminator: "")
    }

    private func fingerprint() throws -> RuleFingerprint? {
        guard let text else { return nil }
        guard let print = RuleFingerprint(rawValue: text) else {
            throw ValidationError(
                "--text has sixteen signs, as „lotse pathways check --sign-offs“ shows them."
            )
        }
        return print
    }

    private func add(_ signing: SigningOff, to library: ResourceLibrary) throws {
        let before = try library.has(SignOffRegister.path) ? library.text(SignOffRegister.path) : ""
        let file = (library.overlay ?? library.root).appendingPathComponent(SignOffRegister.path)
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try signing.added(to: before).write(to: file, atomically: true, encoding: .utf8)
    }
}
