import Foundation
import Testing

/// Whoever reads the log reads words, not the names of types.
struct AuditWordTests {
    private static let languages = ["de", "en"]

    @Test("Every action and every query has its word in both languages", arguments: languages)
    func actions(in language: String) throws {
        let named = try Self.keys(under: "actions", in: language)
        let told = try Self.matches(#"struct (\w+):[^{]*\b(?:Action|Query)\b[^{]*\{"#)
        #expect(told.count > 200, "the sources are read")
        #expect(told.subtracting(named).sorted() == [])
        let written = try Self.matches(#"(?:action: |within\(id, )"(\w+)""#)
        #expect(written.subtracting(named).sorted() == [], "what is logged without an action")
    }

    @Test("Every kind of thing an entry is about has its word in both languages", arguments: languages)
    func kinds(in language: String) throws {
        let named = try Self.keys(under: "kinds", in: language)
        let told = try Self.matches(#"Subject\("(\w+)","#)
        let all = try Self.matches(#"subject: Subject \{ \.all\("(\w+)"\) \}"#)
        #expect(told.count > 30 && !all.isEmpty)
        #expect(told.union(all).subtracting(named).sorted() == [])
    }

    private static func matches(_ pattern: String) throws -> Set<String> {
        let expression = try NSRegularExpression(pattern: pattern)
        var found: Set<String> = []
        let files = FileManager.default.enumerator(
            at: Repository.file("Sources"),
            includingPropertiesForKeys: nil
        )
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
                guard let range = Range(match.range(at: 1), in: text) else { continue }
                found.insert(String(text[range]))
            }
        }
        return found
    }

    private static func keys(under section: String, in language: String) throws -> Set<String> {
        let file = Repository.file("Resources/Translations/\(language)/Audit.yaml")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let part = lines.drop { $0 != "\(section):" }.dropFirst().prefix { $0.hasPrefix("  ") }
        return Set(
            part.compactMap { $0.split(separator: ":").first.map { $0.trimmingCharacters(in: .whitespaces) } }
        )
    }
}
