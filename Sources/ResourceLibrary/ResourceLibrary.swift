import Foundation

/// The files that lawyers, translators and designers may edit (Resources/), a town's own files first.
public struct ResourceLibrary: Sendable {
    public let root: URL
    public let overlay: URL?

    public init(root: URL, overlay: URL? = nil) {
        self.root = root.standardizedFileURL.resolvingSymlinksInPath()
        self.overlay = overlay?.standardizedFileURL.resolvingSymlinksInPath()
    }

    /// The bytes of the file at a path such as `Rules/residence/25b-aufenthg.yaml`.
    public func data(_ path: String) throws -> [UInt8] {
        for folder in folders {
            guard let file = try place(of: path, in: folder) else { continue }
            do {
                return [UInt8](try Data(contentsOf: file))
            } catch {
                throw ResourceRefusal(file: path, problem: "cannot be read")
            }
        }
        throw ResourceRefusal(file: path, problem: "is missing")
    }

    public func text(_ path: String) throws -> String {
        guard let text = String(validating: try data(path), as: UTF8.self) else {
            throw ResourceRefusal(file: path, problem: "is not UTF-8 text")
        }
        return text
    }

    public func has(_ path: String) throws -> Bool {
        try folders.contains { try place(of: path, in: $0) != nil }
    }

    /// The paths of all files of a kind in a folder and below it, sorted, each once.
    public func list(_ folder: String, _ ext: String) throws -> [String] {
        let parts = try Self.parts(of: folder)
        var found: Set<String> = []
        for base in folders {
            let start = parts.reduce(base) { $0.appendingPathComponent($1, isDirectory: true) }
            guard let below = FileManager.default.enumerator(atPath: start.path) else { continue }
            for case let name as String in below where name.hasSuffix("." + ext) {
                found.insert((parts + [name]).joined(separator: "/"))
            }
        }
        return found.sorted()
    }

    private var folders: [URL] { [overlay, root].compactMap { $0 } }

    // A link inside an overlay must not open the rest of the machine either.
    private func place(of path: String, in folder: URL) throws -> URL? {
        let parts = try Self.parts(of: path)
        let file = parts.reduce(folder) { $0.appendingPathComponent($1) }.resolvingSymlinksInPath()
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
        else { return nil }
        guard file.path.hasPrefix(folder.path + "/") else {
            throw ResourceRefusal(file: path, problem: "leads out of the resources folder")
        }
        return file
    }

    private static func parts(of path: String) throws -> [String] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isSafe = parts.allSatisfy { part in
            !part.isEmpty && part != "." && part != ".."
                && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" }
        }
        guard isSafe else { throw ResourceRefusal(file: path, problem: "is not a path inside the resources") }
        return parts
    }
}
