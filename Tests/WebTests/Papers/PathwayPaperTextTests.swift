import Foundation
import Kernel
import ResourceLibrary
import Testing
import Web

@Suite("The paper about pathways says the same in every language")
struct PathwayPaperTextTests {
    private static let library = ResourceLibrary(
        root: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Resources").standardizedFileURL
    )

    @Test(
        "Each language has all words, and says that it is not checked as long as it is not",
        arguments: ["de", "en", "ar", "uk", "ru", "tr", "fa", "fr"]
    )
    func words(_ language: String) throws {
        let text = try Self.library.strictYAML(
            "Texts/pathwayPaper/\(language).yaml",
            as: PathwayPaperText.self
        )
        #expect(text.language == language)
        #expect((text.direction == .rtl) == ["ar", "fa"].contains(language))
        #expect(text.checked == (language == "de"))
    }
}
