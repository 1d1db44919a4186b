import Foundation

/// A file that a command makes: whole or not at all, and of the kind its ending says.
struct OutputFile {
    let path: String

    var ending: String { (path as NSString).pathExtension.lowercased() }

    func require(_ endings: [String]) throws {
        guard endings.contains(ending) else { throw UnknownEnding(path: path, endings: endings) }
    }

    func write(_ bytes: [UInt8]) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw UnwritableFile(path: path)
        }
    }
}

/// A file whose ending names no kind that can be made.
struct UnknownEnding: Error, CustomStringConvertible {
    let path: String
    let endings: [String]

    var description: String {
        "\(path) must end in \(endings.map { "." + $0 }.joined(separator: ", ")); the ending says what is made."
    }
}
