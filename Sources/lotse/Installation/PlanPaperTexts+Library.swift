import ResourceLibrary
import Web

extension PlanPaperTexts {
    /// Every language under Resources/Texts/helpPlan, German first.
    init(from library: ResourceLibrary) throws {
        let texts = try library.list("Texts/helpPlan", "yaml").map { path in
            try library.strictYAML(path, as: PlanPaperText.self)
        }
        self.init(texts.filter { $0.language == "de" } + texts.filter { $0.language != "de" })
    }
}
