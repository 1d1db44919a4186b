import Crypto
import ResourceLibrary

/// Styles, behaviours and pictures, joined, named by their content and packed when the server starts.
public struct Assets: Sendable {
    struct Asset: Sendable {
        let type: String
        let bytes: [UInt8]
        let packed: [UInt8]?
        let fingerprint: String
    }

    private var byName: [String: Asset] = [:]

    public init(from library: ResourceLibrary) throws {
        add("lotse.css", try Self.join(library, "Assets/styles", "css"))
        let behaviours = try library.list("Assets/behaviours", "js")
        for path in try behaviours + library.list("Assets/images", "svg") {
            add(Self.name(of: path), try library.data(path))
        }
        add("lotse.js", entry(for: behaviours) + (try library.data("Assets/lotse.js")))
    }

    /// The address of a file under its fingerprint; a changed file has a new address.
    public func url(_ name: String) -> String? {
        byName[name].map { "/assets/\($0.fingerprint)/\(name)" }
    }

    func asset(_ name: String, fingerprint: String) -> Asset? {
        guard let asset = byName[name], asset.fingerprint == fingerprint else { return nil }
        return asset
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) {
        byName[name] = Asset(
            type: Self.type(of: name),
            bytes: bytes,
            packed: Gzip.pack(bytes, padding: .none, level: 9),
            fingerprint: Self.fingerprint(bytes)
        )
    }

    // One module that attaches every behaviour to the elements that name it.
    private func entry(for behaviours: [String]) -> [UInt8] {
        let entries = behaviours.map { path in
            let name = Self.name(of: path)
            return "  \"\(name.dropLast(3))\": () => import(\"\(url(name) ?? "")\"),\n"
        }
        return Array("const behaviours = {\n\(entries.joined())};\n".utf8)
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func join(_ library: ResourceLibrary, _ folder: String, _ ext: String) throws -> [UInt8] {
        try library.list(folder, ext).reduce(into: []) { all, path in
            all += try library.data(path)
            all.append(UInt8(ascii: "\n"))
        }
    }

    private static func fingerprint(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }
}
