import Foundation
import Kernel
import Pathways

/// The invented people as files of numbers, one for each column.
struct People {
    let folder: URL

    init(_ folder: URL) {
        self.folder = folder
    }

    func population() throws -> Population {
        let since = try days("since")
        return Population(
            born: try days("born"),
            entered: since,
            statuses: StatusColumn(codes: try bytes("title"), of: [.gestattung, .duldung60a], since: since),
            facts: [
                "german-oral": try level("german"), "livelihood": try level("livelihood"),
                "civics-test": try answers("civics"), "democratic-order": try answers("order"),
                "illness-disability-age": try answers("illness"),
                "deception-present": try answers("deception"),
                "expulsion-interest": try answers("expulsion"),
                "employment": FactColumn(yesNo: try bytes("work"), since: try days("work-since")),
            ]
        )
    }

    private func answers(_ name: String) throws -> FactColumn { FactColumn(yesNo: try bytes(name)) }

    private func level(_ name: String) throws -> FactColumn {
        FactColumn(steps: try bytes(name), missing: 255)
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name), options: .alwaysMapped))
    }

    private func days(_ name: String) throws -> [Int32] {
        let data = try Data(contentsOf: folder.appendingPathComponent(name), options: .alwaysMapped)
        return data.withUnsafeBytes { Array($0.bindMemory(to: Int32.self)) }
    }
}
