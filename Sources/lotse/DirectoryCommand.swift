import AgencyNetwork
import ArgumentParser
import Foundation
import Kernel
import PortableSQL
import Storage

/// The directory of who offers what.
struct DirectoryCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory",
        abstract: "Bring the directory of offers in and out (HSDS 3.0).",
        subcommands: [ImportDirectoryFile.self, ExportDirectoryFile.self]
    )
}

/// Takes a directory in.
struct ImportDirectoryFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import a directory; running it again changes nothing.",
        discussion: """
            Takes one JSON file of the Human Services Data Specification 3.0, or a folder of its tables (CSV). A file \
            with a mistake is not taken in at all; file, line and field are named.
            Example: lotse directory import services.json --as h.vogt
            """
    )

    @OptionGroup var options: InstallationOptions

    @Argument(help: "A JSON file, or a folder of CSV files.")
    var path: String

    @Option(name: .customLong("as"), help: "Sign-in name of who keeps the directory.")
    var signInName: String

    @Flag(help: "Only read and report; nothing is kept.")
    var dryRun = false

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let installation = try await Installation(options)
        let user = try await Operator(installation.database).user(signInName)
        let source = try DirectorySource(path)
        var imported: ImportedDirectory?
        if !dryRun {
            let action = ImportDirectory(source.content, file: source.file)
            imported = try await installation.runner.perform(action, by: user)
            // Else searching is planned as if the directory were still empty.
            try await installation.database.write { try $0.takeStatistics() }
        }
        await installation.database.close()
        let result = Result(records: source.content.count, imported: imported, leftOver: source.leftOver)
        try Report(json: json).print(result) { $0.lines }
    }

    private struct Result: Encodable {
        let records: Int
        let imported: ImportedDirectory?
        let leftOver: [String: Int]

        var lines: [String] {
            let counts = imported.map { done in
                "\(done.added) added, \(done.changed) changed, \(done.unchanged) as before, \(done.kept) newer here"
            }
            let left = leftOver.sorted { $0.key < $1.key }.map { table, rows in
                "\(table).csv: \(rows) row(s) belong to no entry and were left out"
            }
            return ["\(records) records read; \(counts ?? "nothing was kept")"] + left
        }
    }
}

/// Hands the directory out.
struct ExportDirectoryFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export the directory as JSON or as tables.",
        discussion: """
            A path that ends with .json becomes one JSON file, any other a folder of CSV files.
            Example: lotse directory export verzeichnis.json --as h.vogt
            """
    )

    @OptionGroup var options: InstallationOptions

    @Argument(help: "Where to: a file that ends with .json, or a folder.")
    var path: String

    @Option(name: .customLong("as"), help: "Sign-in name of who keeps the directory.")
    var signInName: String

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let installation = try await Installation(options)
        let user = try await Operator(installation.database).user(signInName)
        let content = try await installation.runner.answer(ExportDirectory(), for: user)
        await installation.database.close()
        try write(content)
        try Report(json: json).print(["records": content.count]) { _ in
            [
                "\(content.services.records.count) offers of \(content.organizations.records.count) agencies: \(path)"
            ]
        }
    }

    private func write(_ content: DirectoryContent) throws {
        let target = URL(fileURLWithPath: path)
        guard !path.hasSuffix(".json") else {
            try Data(DirectoryJSON.text(of: content).utf8).write(to: target, options: .atomic)
            return
        }
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        for (name, text) in DirectoryFolder.files(of: content) {
            try Data(text.utf8).write(to: target.appendingPathComponent(name), options: .atomic)
        }
    }
}

/// What is to be imported: a JSON file or a folder of tables.
struct DirectorySource {
    let content: DirectoryContent
    /// Of a folder, the table is named instead.
    let file: String?
    let leftOver: [String: Int]

    init(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw UnreadableFile(path: path)
        }
        guard isFolder.boolValue else {
            let name = URL(fileURLWithPath: path).lastPathComponent
            content = try DirectoryJSON.read(Array(FileContent.read(path)), file: name)
            (file, leftOver) = (name, [:])
            return
        }
        var files: [String: [UInt8]] = [:]
        for table in StandardTable.all {
            let place = URL(fileURLWithPath: path).appendingPathComponent(table.file).path
            if FileManager.default.fileExists(atPath: place) {
                files[table.file] = try Array(FileContent.read(place))
            }
        }
        let folder = try DirectoryFolder.read(files)
        (content, file, leftOver) = (folder.content, nil, folder.leftOver)
    }
}
