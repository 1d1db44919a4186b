import Foundation

/// Rows of a fixture file beside the tests, without the header.
func fixture(_ name: String, beside file: String = #filePath) throws -> [[String]] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
