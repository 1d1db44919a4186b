import ResourceLibrary
import Web

extension PathwayPaperTexts {
    /// Every language under Resources/Texts/pathwayPaper, German first.
    init(from library: ResourceLibrary) throws {
        let texts = try library.list("Texts/pathwayPaper", "yaml").map { path in
            try library.strictYAML(path, as: PathwayPaperText.self)
        }
        self.init(texts.filter { $0.language == "de" } + texts.filter { $0.language != "de" })
    }
}
