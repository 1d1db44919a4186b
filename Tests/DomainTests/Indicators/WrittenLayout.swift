import Foundation
import ResourceLibrary

/// A layout as it would lie in a file.
struct WrittenLayout {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    func read<Layout: Decodable>(as type: Layout.Type) throws -> Layout {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try text.write(to: folder.appending(path: "layout.yaml"), atomically: true, encoding: .utf8)
        return try ResourceLibrary(root: folder).yaml("layout.yaml")
    }
}
