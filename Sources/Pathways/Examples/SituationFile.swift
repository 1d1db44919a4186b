import Kernel
import ResourceLibrary

/// A situation in a file of its own, read strictly (Sachverhaltsdatei).
public struct SituationFile {
    /// Throws `FlawsOfFile` with every flaw; the name is for its sentence.
    public static func read(_ text: String, named name: String, _ rulebook: Rulebook) throws -> Situation {
        let (value, flaws) = StrictReader.read(text, as: SituationText.self) {
            ExampleFlaws(rulebook: rulebook).situation($0, at: [])
        }
        guard let value, flaws.isEmpty else { throw FlawsOfFile(file: name, flaws: flaws) }
        return try value.situation(rulebook.facts)
    }
}
