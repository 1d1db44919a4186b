import Foundation
import Kernel
import ResourceLibrary
import Testing
import Web

@Suite("The papers say the same in every language")
struct PaperTextTests {
    private static let library = ResourceLibrary(
        root: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Resources").standardizedFileURL
    )

    private func text(_ kind: PaperText.Kind, _ language: PaperLanguage) throws -> PaperText {
        try Self.library.yaml("Texts/\(kind.rawValue)/1.\(language.rawValue).yaml")
    }

    private func words(_ language: PaperLanguage) throws -> PaperWords {
        try Self.library.yaml("Texts/words/\(language.rawValue).yaml")
    }

    private func places(_ text: PaperText) -> [Set<String>] {
        (text.sections.flatMap { [$0.heading, $0.text] } + [text.title, text.declaration])
            .map { PlaceholderText($0).names }
    }

    @Test(
        "Each translation has the sections and the placeholders of the German text",
        arguments: PaperText.Kind.allCases,
        PaperLanguage.allCases
    )
    func sameAsGerman(_ kind: PaperText.Kind, _ language: PaperLanguage) throws {
        let (german, translation) = (try text(kind, .german), try text(kind, language))
        #expect(translation.sections.count == german.sections.count)
        #expect(places(translation) == places(german))
        #expect(translation.language == language.rawValue)
        #expect(translation.binding == (language == .german), "only the German text binds")
    }

    @Test("Each language has all words of the German paper", arguments: PaperLanguage.allCases)
    func sameWords(_ language: PaperLanguage) throws {
        let (german, words) = (try words(.german), try words(language))
        #expect(Set(words.labels.keys) == Set(german.labels.keys))
        #expect(Set(words.domains.keys) == Set(german.domains.keys))
        #expect(Set(words.categories.keys) == Set(german.categories.keys))
        #expect(Set(words.directions.keys) == Set(german.directions.keys))
        #expect(Set(words.signatures.keys) == Set(german.signatures.keys))
        #expect(PlaceholderText(words.period).names == ["from", "until"])
        #expect(PlaceholderText(words.checked).names == ["by", "on"])
        #expect(!words.unchecked.isEmpty)
    }

    @Test("A value that looks like a placeholder stays a value")
    func values() {
        let text = PlaceholderText("Für {purpose} bis {until}.")
        #expect(
            text.filled(with: ["purpose": "{until}", "until": "31.12.2026"]) == "Für {until} bis 31.12.2026."
        )
    }
}
