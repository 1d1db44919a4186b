import Foundation
import ResourceLibrary
import Testing

@Suite("Resources are found, read, and refused in one sentence")
struct ResourceLibraryTests {
    struct Rule: Decodable, Equatable {
        struct Step: Decodable, Equatable {
            let days: Int
        }

        let title: String
        let steps: [Step]
    }

    private let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)")

    private var library: ResourceLibrary {
        ResourceLibrary(root: folder.appending(path: "root"), overlay: folder.appending(path: "own"))
    }

    private func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    private func sentence(_ work: () throws -> some Any) -> String {
        do {
            return "read: \(try work())"
        } catch {
            return "\(error)"
        }
    }

    @Test("A town's own file comes before the common one")
    func overlay() throws {
        try write("common", to: "root/Texts/a.txt")
        try write("common", to: "root/Texts/b.txt")
        try write("own", to: "own/Texts/a.txt")
        #expect(try library.text("Texts/a.txt") == "own")
        #expect(try library.text("Texts/b.txt") == "common")
        #expect(try library.list("Texts", "txt") == ["Texts/a.txt", "Texts/b.txt"])
    }

    @Test(
        "No path leads out of the folder",
        arguments: [
            "../secret.txt", "a/../../secret.txt", "/etc/passwd", "./a", "a//b", "", "a\\..\\b", "a\u{0}b",
            "link/secret.txt",
        ]
    )
    func traversal(_ path: String) throws {
        try write("secret", to: "secret.txt")
        try write("a", to: "root/a.txt")
        try write("a", to: "outside/secret.txt")
        try? FileManager.default.createSymbolicLink(
            at: folder.appending(path: "root/link"),
            withDestinationURL: folder.appending(path: "outside")
        )
        #expect(throws: ResourceRefusal.self) { try library.data(path) }
    }

    @Test("YAML is decoded, and what does not fit names file, line and key")
    func yaml() throws {
        try write("title: T\nsteps:\n  - days: 3\n", to: "root/good.yaml")
        #expect(try library.yaml("good.yaml", as: Rule.self) == Rule(title: "T", steps: [.init(days: 3)]))
        try write("title: T\nsteps:\n  - days: 3\n  - days: many\n", to: "root/bad.yaml")
        #expect(
            sentence { try library.yaml("bad.yaml", as: Rule.self) }
                == "bad.yaml, line 4, „steps.2.days“: the value does not fit."
        )
        try write("title: T\nsteps:\n  - day: 3\n", to: "root/missing.yaml")
        #expect(
            sentence { try library.yaml("missing.yaml", as: Rule.self) }
                == "missing.yaml, line 3, „steps.1.days“: is missing."
        )
        #expect(sentence { try library.yaml("none.yaml", as: Rule.self) } == "none.yaml: is missing.")
    }

    @Test("Broken YAML names the line", arguments: ["a: b\n c: [1\n", "a: 1\na: 2\n", "", "\t- x"])
    func brokenYAML(_ text: String) throws {
        try write(text, to: "root/x.yaml")
        #expect(sentence { try library.yaml("x.yaml", as: [String: Int].self) }.hasPrefix("x.yaml"))
        #expect(sentence { try library.flatTexts("x.yaml") }.hasPrefix("x.yaml"))
    }

    @Test("Nested texts are found under their keys joined with dots")
    func texts() throws {
        try write("title: T\nerrors:\n  name: \"N: {x}\"\n  \"404\": weg\n", to: "root/t.yaml")
        #expect(
            try library.flatTexts("t.yaml") == ["title": "T", "errors.name": "N: {x}", "errors.404": "weg"]
        )
        try write("a:\n  - b\n", to: "root/list.yaml")
        #expect(throws: ResourceRefusal.self) { try library.flatTexts("list.yaml") }
    }

    @Test("Code lists are read with quotes, line breaks and a byte order mark")
    func csv() throws {
        try write("\u{FEFF}code,name\r\n001,\"a, \"\"b\"\"\nc\"\r\n002,\r\n\r\n", to: "root/c.csv")
        #expect(
            try library.csv("c.csv") == [
                ["code": "001", "name": "a, \"b\"\nc"], ["code": "002", "name": ""],
            ]
        )
    }

    @Test(
        "A code list that does not fit its header says where",
        arguments: [
            ("a,b\n1\n", "c.csv, line 2: has 1 fields where the header has 2."),
            ("a,b\n1,\"x\n", "c.csv, line 3: a quotation mark is not closed."),
            ("a,b\n1,\"x\"y\n", "c.csv, line 2: a comma is missing after a quotation mark."),
            ("a,a\n1,2\n", "c.csv, line 1: a column name is there twice."), ("", "c.csv: is empty."),
        ]
    )
    func brokenCSV(_ text: String, _ expected: String) throws {
        try write(text, to: "root/c.csv")
        #expect(sentence { try library.csv("c.csv") } == expected)
    }
}
