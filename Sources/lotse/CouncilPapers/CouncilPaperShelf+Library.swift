import ResourceLibrary
import Steering
import Web

extension CouncilPaperShelf {
    /// Every form and catalogue under Resources/CouncilPapers.
    init(from library: ResourceLibrary) throws {
        self.init(
            layouts: try library.list("CouncilPapers/Layouts", "yaml").map { try library.strictYAML($0) },
            goals: try library.list("CouncilPapers/Goals", "yaml").map { try library.strictYAML($0) }
        )
    }
}
