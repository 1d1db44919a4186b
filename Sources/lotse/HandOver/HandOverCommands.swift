import ArgumentParser
import Casework
import Foundation
import Kernel
import PortableSQL
import Storage

/// Handing cases over to another municipality.
struct HandOverCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "Hand cases over to another municipality as sealed packages.",
        subcommands: [PackCase.self, InspectPackage.self, OpenPackage.self, KeyCommands.self]
    )
}

/// Seals a case into a file.
struct PackCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract:
            "Seal what is released of a case for a partner; the case stays yours until the receipt is back.",
        discussion:
            "Example: lotse handover pack KIM-2026-0012 --to \"Stadt nebenan\" --as a.keller --output paket.lotse"
    )

    @OptionGroup var options: InstallationOptions

    @Argument(help: "Number or identifier of the case.")
    var caseFile: String

    @Option(name: .customLong("to"), help: "Name of the other municipality, as it stands among the keys.")
    var partner: String

    @Option(name: .customLong("as"), help: "Sign-in name of the case manager.")
    var signInName: String

    @Option(help: "The file to write.")
    var output: String

    @Flag(help: "Give journal and documents along as far as they are released.")
    var everything = false

    @Flag(help: "Somebody is protected, knows about the hand-over and wants it.")
    var confirmProtection = false

    func run() async throws {
        let installation = try await Installation(options)
        let user = try await Operator(installation.database).user(signInName)
        let runner = installation.runner
        let filter = CaseFilter(standing: .open)
        let listed = try await runner.answer(ListCases(filter: filter, limit: 5000), for: user).entries
        guard let found = listed.first(where: { $0.number == caseFile || $0.id.text == caseFile }) else {
            throw CaseFileRefusal.notFound
        }
        let look = PreviewPackage(caseFile: found.id, partner: nil, choice: PackageChoice())
        let preview = try await runner.answer(look, for: user)
        guard let partner = preview.partners.first(where: { $0.name == partner }) else {
            throw PackageRefusal.partnerMissing
        }
        let choice = PackageChoice(
            notes: everything ? Set(preview.notes.map(\.note.id)) : [],
            documents: everything ? Set(preview.documents.map(\.document.id)) : [],
            confirmsProtection: confirmProtection
        )
        let prepare = PreparePackage(caseFile: found.id, partner: partner.id, choice: choice)
        let record = try await runner.perform(prepare, by: user)
        let sealed = try await runner.answer(ReadPackageFile(record.id), for: user)
        try PackageOutput.write(sealed.bytes, to: output)
        _ = try await runner.perform(MarkPackageSent(record.id), by: user)
        let kept = try await runner.answer(ReadOutgoingPackage(record.id), for: user)
        for line in ManifestText.lines(kept.manifest) { print(line) }
        print("\(output): package \(record.id.text), valid until \(record.expiresAt.day.iso)")
        await installation.database.close()
    }
}

/// Says what can be read of a package without any key.
struct InspectPackage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Say from whom and for whom a package is and until when; nothing of its contents.",
        discussion: "Example: lotse handover inspect paket.lotse --json"
    )

    @Argument(help: "The file.")
    var file: String

    @Flag(help: "Report as JSON.")
    var json = false

    func run() throws {
        let header = try PackageHeader(reading: Array(FileContent.read(file)))
        let found = Found(
            kind: header.kind.word,
            package: header.package.text,
            sender: header.sender.grouped,
            receiver: header.receiver.grouped,
            createdOn: header.createdAt.day.iso,
            validUntil: header.expiresAt.day.iso,
            bytes: header.payloadLength
        )
        try Report(json: json).print(found) { found in
            [
                "\(found.kind) \(found.package)", "from \(found.sender)", "for  \(found.receiver)",
                "made \(found.createdOn), valid until \(found.validUntil), \(found.bytes) bytes",
            ]
        }
    }

    private struct Found: Encodable {
        let kind: String
        let package: String
        let sender: String
        let receiver: String
        let createdOn: String
        let validUntil: String
        let bytes: Int
    }
}

extension PackageHeader.Kind {
    fileprivate var word: String {
        switch self {
        case .caseFile: "case"
        case .receipt: "receipt"
        case .withdrawal: "withdrawal"
        }
    }
}

/// Takes in a package, its withdrawal or a receipt, and decides where that is asked.
struct OpenPackage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Take in a package or a receipt; with --accept or --refuse decide and write the receipt.",
        discussion: "Example: lotse handover open paket.lotse --as a.keller --accept --receipt quittung.lotse"
    )

    @OptionGroup var options: InstallationOptions

    @Argument(help: "The file.")
    var file: String

    @Option(name: .customLong("as"), help: "Sign-in name of the case manager.")
    var signInName: String

    @Flag(help: "Take over: opens a case here.")
    var accept = false

    @Option(help: "Do not take over, for this reason.")
    var refuse: String?

    @Option(help: "Where the receipt is written.")
    var receipt: String?

    func validate() throws {
        guard !accept || refuse == nil else { throw ValidationError("Either accept or refuse.") }
        guard (accept || refuse != nil) == (receipt != nil) else {
            throw ValidationError("A decision needs --receipt FILE, and only a decision has one.")
        }
    }

    func run() async throws {
        let installation = try await Installation(options)
        let user = try await Operator(installation.database).user(signInName)
        let record = try await installation.runner.perform(
            TakeInPackage(Array(try FileContent.read(file))),
            by: user
        )
        if record.direction == .outgoing {
            print("receipt: \(record.state.rawValue) \(record.numberThere)\(record.reason)")
        } else if record.state == .withdrawn {
            print("withdrawal: package \(record.id.text) cannot be accepted any more")
        } else {
            try await decide(record, installation.runner, user)
        }
        await installation.database.close()
    }

    private func decide(_ record: PackageRecord, _ runner: SQLActionRunner, _ user: User) async throws {
        let package = try await runner.answer(ReadIncomingPackage(record.id), for: user)
        print("package \(record.id.text) from \(package.partner.name)")
        for line in ManifestText.lines(package.manifest) { print(line) }
        if accept { _ = try await runner.perform(AcceptPackage(record.id), by: user) }
        if let refuse { _ = try await runner.perform(RefusePackage(record.id, reason: refuse), by: user) }
        guard let receipt else { return }
        let sealed = try await runner.answer(ReadReceiptFile(record.id), for: user)
        try PackageOutput.write(sealed.bytes, to: receipt)
        print("\(receipt): receipt, \(sealed.record.state.rawValue)")
    }
}

/// The lists of a package as lines.
enum ManifestText {
    static func lines(_ manifest: PackageManifest?) -> [String] {
        guard let manifest else { return [] }
        return manifest.comesAlong.map { "comes along: \($0.part.rawValue) \($0.count)" }
            + manifest.staysBehind.map { left in
                let domain = left.domain.isEmpty ? "" : " (\(left.domain))"
                return "stays behind: \(left.part.rawValue)\(domain) \(left.count), \(left.reason.rawValue)"
            }
    }
}

/// Writes a sealed file that nobody else may read.
enum PackageOutput {
    static func write(_ bytes: [UInt8], to path: String) throws {
        let made = FileManager.default.createFile(
            atPath: path,
            contents: Data(bytes),
            attributes: [.posixPermissions: 0o600]
        )
        guard made else { throw UnwritableFile(path: path) }
    }
}

/// A file that cannot be written.
struct UnwritableFile: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path) cannot be written. Check the folder and its permissions." }
}
