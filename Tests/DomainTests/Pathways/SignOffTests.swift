import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("A version is signed off by two different people who read what it says now")
struct SignOffTests {
    private static let day = Day.clamped(year: 2026, month: 11, day: 21)
    private static let whole = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .appendingPathComponent("../../../Fixtures/Rules/Whole").standardizedFileURL

    /// A small set of rules with files of a town over them.
    private func library(_ files: [String: String], over root: URL = whole) throws -> ResourceLibrary {
        let overlay = FileManager.default.temporaryDirectory.appending(path: "signed-\(UUID().uuidString)")
        for (path, text) in files {
            let file = overlay.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return ResourceLibrary(root: root, overlay: overlay)
    }

    private func signing(_ name: String, in library: ResourceLibrary) throws -> SigningOff {
        try SigningOff(
            Rulebook(library: library),
            pathway: "way",
            version: Day.clamped(year: 2020, month: 1, day: 1),
            text: nil,
            by: Signature(name: name, role: "Volljuristin", on: Self.day)
        )
    }

    private func signed(by names: [String]) throws -> ResourceLibrary {
        var library = try library([SignOffRegister.path: "# nobody\n"])
        for name in names {
            let text = try library.text(SignOffRegister.path)
            library = try self.library([
                SignOffRegister.path: signing(name, in: library).added(to: text)
            ])
        }
        return library
    }

    private func state(in library: ResourceLibrary) throws -> SignOffState? {
        try Rulebook(library: library)["way"]?.versions.first?.signOff
    }

    @Test("Nobody has signed any of the shipped rules, and no file pretends otherwise")
    func nobody() throws {
        let report = try RuleCheck(RulesGiven.library, on: Self.day).run()
        #expect(report.problems.map(\.description) == [])
        #expect(report.signOffs.count == report.versions)
        #expect(report.signOffs.allSatisfy { $0.state == .unsigned && $0.text != nil })
    }

    @Test("One signature is not enough, a second by somebody else is")
    func twoPeople() throws {
        #expect(try state(in: signed(by: [])) == .unsigned)
        #expect(try state(in: signed(by: ["Amal Keller"])) == .signedByOne)
        #expect(try state(in: signed(by: ["Amal Keller", "Jo \"J.\" Weiß"])) == .signedByTwo)
        let report = try RuleCheck(signed(by: ["Amal Keller", "Jo Weiß"]), on: Self.day).run()
        #expect(report.problems.map(\.description) == [])
        #expect(report.signOffs.map(\.state) == [.signedByTwo, .unsigned])
    }

    @Test("The same person cannot be the second one, however the name is typed")
    func samePerson() throws {
        let once = try signed(by: ["Amal Keller"])
        #expect(throws: SigningRefusal.samePerson("amal  KELLER")) {
            try signing("amal  KELLER", in: once)
        }
        #expect(throws: SigningRefusal.noName) { try signing(" ", in: once) }
        #expect(throws: SigningRefusal.noName) { try signing("A\n- B", in: once) }
    }

    @Test("Another word in the rule undoes it, another way to write it or a day of reading does not")
    func changed() throws {
        let path = "Rules/pathways/way.yaml"
        let rule = try ResourceLibrary(root: Self.whole).text(path)
        let signOffs = try signed(by: ["Amal Keller", "Jo Weiß"]).text(SignOffRegister.path)
        func after(_ old: String, _ new: String) throws -> SignOffState? {
            try #require(rule.contains(old))
            let files = [path: rule.replacing(old, with: new), SignOffRegister.path: signOffs]
            return try state(in: library(files))
        }
        #expect(try after("read-on: 2026-04-01", "read-on: 2026-10-01 # again") == .signedByTwo)
        #expect(
            try after("layer: bund\nleads-to: ae-25b", "leads-to:   \"ae-25b\"\nlayer: bund") == .signedByTwo
        )
        for (old, new) in [
            ("is: paper", "is-not: paper"), ("de: Papier", "de: Pass"), ("§ 1 Abs. 1 Probe", "§ 2 Probe"),
            ("until: 2022-12-31", "until: 2022-12-30"), ("leads-to: ae-25b", "leads-to: ae-25a"),
        ] {
            #expect(try after(old, new) == .changedSince, "\(new)")
        }
    }

    @Test("Every answer says it in one sentence, in both languages and in JSON")
    func said() throws {
        let rulebook = try RulesGiven.rulebook()
        for (language, sentence) in [("de", "hat noch niemand"), ("en", "nobody has read")] {
            let report = try #require(
                PathwayReport(
                    Situation(),
                    on: ReferenceDates(evaluation: Self.day),
                    rulebook: rulebook,
                    language: language
                )
            )
            let answer = try #require(report.pathways.first { $0.pathway == "25b" })
            #expect(report.full(answer).count { $0.contains(sentence) } == 1)
            #expect(report.lines.count { $0.contains(sentence) } == 0)
            #expect(report.lines.last?.contains(", 25b, ") == true)
            let json = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
            #expect(json.contains("\"state\":\"unsigned\"") && json.contains(sentence))
        }
    }
}
