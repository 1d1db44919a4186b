import Accounts
import ArgumentParser
import Foundation
import Kernel
import PortableSQL
import Storage

/// The audit log.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the audit log.",
        subcommands: [AuditVerify.self]
    )
}

/// Verifies every chain of the audit log.
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Find every entry of the audit log that was changed, removed or inserted.",
        discussion: """
            With --anchor the ends of the chains are compared with those of the last time, and kept for the next:
            keep that file on another machine. Exit status 1 where something is found.
            Example: lotse audit verify --anchor /mnt/elsewhere/lotse.anchor
            """
    )

    @OptionGroup var options: InstallationOptions

    @Option(help: "A file that remembers where the chains ended.")
    var anchor: String?

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let database = try await Installation.open(options)
        let key = try AuditKey.readOrCreate(at: options.key)
        let file = anchor.map { URL(fileURLWithPath: $0) }
        let known = try file.flatMap { try AuditAnchor.read(from: $0, key: key) }
        let findings = try await AuditVerification(key: key, anchor: known).run(on: database)
        try Report(json: json).print(findings) { findings in
            findings.findings.map(\.sentence)
                + [
                    "\(findings.entries) entries in \(findings.lanes) chains, \(findings.findings.count) findings"
                ]
        }
        if let file, findings.isSound { try await AuditAnchor.now(of: database, key: key).write(to: file) }
        await database.close()
        if !findings.isSound { throw ExitStatus.findings }
    }
}
