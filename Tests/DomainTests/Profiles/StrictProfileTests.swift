import Casework
import Foundation
import Kernel
import ResourceLibrary
import Testing

@Suite("A profile is read strictly: every flaw is named with its line and the next step, all at once")
struct StrictProfileTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Resources")
    private let library = ResourceLibrary(root: Self.root)

    private func district(_ changes: [(String, String)]) throws -> [String] {
        var text = try library.text("Profiles/district.yaml")
        for (old, new) in changes {
            try #require(text.contains(old), "the profile no longer has \(old)")
            text = text.replacing(old, with: new, maxReplacements: 1)
        }
        return StrictReader.read(text, as: CaseworkProfile.self).flaws.map(\.description)
    }

    @Test("Both shipped profiles have no flaw", arguments: ["district", "city"])
    func shipped(_ name: String) throws {
        #expect(
            StrictReader.read(try library.text("Profiles/\(name).yaml"), as: CaseworkProfile.self).flaws == []
        )
    }

    @Test(
        "One mistake, one sentence",
        arguments: [
            (
                "consentText: 1", "consentTxt: 1",
                "„consentTxt“: this key is not known. Did you mean „consentText“?"
            ),
            ("consentText: 1\n", "", "the key „consentText“ is missing; add it"),
            ("consentText: 1", "consentText: eins", "„eins“ does not fit; expected is a whole number"),
            ("consentText: 1", "consentText:", "„consentText“: nothing stands here"),
            ("consentText: 1", "consentText: [1]", "„[…]“ does not fit; expected is a whole number"),
            ("[consentValid]", "[]", "„gates.assessment“: the list is empty"),
            ("[consentValid]", "[consentValid, consentValid]", "„consentValid“ stands here twice"),
            (
                "[consentValid]", "[consentVlaid]",
                "„consentVlaid“ is not known here. Did you mean „consentValid“?"
            ),
            (
                "evaluation: [goals", "evaluatoin: [goals",
                "„evaluatoin“ is not known here. Did you mean „evaluation“?"
            ),
            ("code: housing", "code: residence", "„domains.8.code“: „residence“ stands here twice"),
            ("value: 2", "value: 1", "„ratings.2.value“: „1“ stands here twice"),
            (
                "{ code: work, de: Arbeit, en: Work }", "{ code: work, de: Arbeit }",
                "„domains.6“: the key „en“ is missing"
            ),
            ("de: Klärung", "de: \" \"", "„phases.1.de“: nothing stands here"),
            ("code: monitoring", "code: watching", "„watching“ is not known here"),
            ("KIM-{year}-{number}", "KIM-{number}", "{year} and {number} must stand in it"),
            ("consentText: 1", "consentText: 1\nconsentText: 2", "„consentText“ stands here twice"),
            ("gates:", " gates:", "this is not YAML that can be read"),
        ]
    )
    func oneMistake(_ old: String, _ new: String, _ sentence: String) throws {
        let flaws = try district([(old, new)])
        #expect(flaws.contains { $0.contains(sentence) && $0.hasPrefix("line ") }, "\(flaws)")
        #expect(flaws.count <= 2, "\(flaws)")
    }

    @Test("All mistakes are named at once, in the order of the lines")
    func allAtOnce() throws {
        let flaws = try district([
            ("[consentValid]", "[consentVlaid]"),
            ("{ code: work, de: Arbeit, en: Work }", "{ code: work, dee: Arbeit, en: Work }"),
            ("value: 5", "value: five"), ("consentText: 1", "consentTxt: 1"),
            ("titleExpires: 90", "titleExpires: soon"),
        ])
        #expect(flaws.count == 5, "\(flaws)")
        let lines = flaws.compactMap { Int($0.split(separator: " ")[1].prefix { $0.isNumber }) }
        #expect(lines == lines.sorted() && Set(lines).count == 5, "\(flaws)")
    }

    @Test("The file is named where a file is read")
    func file() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "Profiles"),
            withIntermediateDirectories: true
        )
        let text = try library.text("Profiles/district.yaml").replacing("consentText", with: "consenttext")
        try Data(text.utf8).write(to: folder.appending(path: "Profiles/district.yaml"))
        #expect {
            try ResourceLibrary(root: Self.root, overlay: folder)
                .strictYAML("Profiles/district.yaml", as: CaseworkProfile.self)
        } throws: { error in
            "\(error)".contains("Profiles/district.yaml, line ") && "\(error)".contains("consentText")
        }
    }

    @Test("An endless nest of aliases ends the reading, not the server")
    func aliases() {
        var text = "a0: &a0 [x, y]\n"
        for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(!StrictReader.read(text, as: [String: Nest].self).flaws.isEmpty)
    }

    private indirect enum Nest: Decodable {
        case word, list([Nest])

        init(from decoder: any Decoder) throws {
            self = (try? [Nest](from: decoder)).map(Nest.list) ?? .word
        }
    }
}
