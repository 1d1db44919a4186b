import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("A rule file is read strictly: every mistake has a sentence with file, line and what was expected")
struct BrokenRuleTests {
    /// One mistake and what the check says of it.
    struct Broken: Decodable, CustomTestStringConvertible {
        let mistake: String
        let file: String
        let old: String
        let new: String
        let says: [String]

        var testDescription: String { mistake }
    }

    private struct BrokenFile: Decodable { let broken: [Broken] }

    private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .appendingPathComponent("../../../Fixtures/Rules").standardizedFileURL
    private static let whole = folder.appending(path: "Whole")
    private static let day = Day.clamped(year: 2026, month: 11, day: 21)

    private static func broken() throws -> [Broken] {
        try ResourceLibrary(root: folder).yaml("broken.yaml", as: BrokenFile.self).broken
    }

    @Test("The whole rules have no flaw")
    func whole() throws {
        let report = try RuleCheck(ResourceLibrary(root: Self.whole), on: Self.day).run()
        #expect(report.problems.map(\.description) == [])
        #expect(report.pathways == 1 && report.examples == 3 && report.boundaryDays > 0)
    }

    @Test("One mistake, its sentence and no other", arguments: try broken())
    func one(_ broken: Broken) throws {
        let overlay = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: overlay) }
        let file = overlay.appending(path: "Rules/\(broken.file)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Self.text(broken).write(to: file, atomically: true, encoding: .utf8)
        let library = ResourceLibrary(root: Self.whole, overlay: overlay)
        let found = try RuleCheck(library, on: Self.day).run().problems.map(\.description)
        #expect(found == broken.says.map { "Rules/\(broken.file), \($0)" })
    }

    /// The file with the mistake; a new file is a copy of another, and sentences are those that are shipped.
    private static func text(_ broken: Broken) throws -> String {
        if broken.old.isEmpty { return try ResourceLibrary(root: whole).text("Rules/pathways/\(broken.new)") }
        let isShipped = broken.file.hasPrefix("sentences/")
        let library = isShipped ? RulesGiven.library : ResourceLibrary(root: whole)
        let text = try library.text("Rules/\(broken.file)")
        try #require(text.contains(broken.old), "the file no longer has \(broken.old)")
        return text.replacing(broken.old, with: broken.new, maxReplacements: 1)
    }
}
