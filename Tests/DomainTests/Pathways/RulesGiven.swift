import Foundation
import Kernel
import Pathways
import ResourceLibrary

/// What the tests of rules start from: the rules as they are shipped.
enum RulesGiven {
    static let library = ResourceLibrary(
        root: URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../Resources")
            .standardizedFileURL
    )

    static func rulebook() throws -> Rulebook { try Rulebook(library: library) }
}
