import Kernel
import ResourceLibrary

/// Where the texts of laws stand officially, by the short name of the law (Gesetzesverzeichnis).
public struct LawDirectory: Sendable {
    static let path = "Rules/laws.yaml"

    private let official: String
    private let paths: [String: String]

    public init() {
        self.init(LawFile(official: "", laws: []))
    }

    init(_ file: LawFile) {
        official = file.official
        paths = Dictionary(file.laws.map { ($0.law, $0.path) }) { first, _ in first }
    }

    /// Empty where there is no such file.
    public init(library: ResourceLibrary) throws {
        self.init(
            try library.has(Self.path)
                ? library.strictYAML(Self.path, as: LawFile.self) : LawFile(official: "", laws: [])
        )
    }

    /// The address of a section such as `25a`; `nil` for a law that is not listed.
    func address(of section: Substring, in law: String) -> String? {
        paths[law].map { "\(official)/\($0)/__\(section).html" }
    }

    /// A norm as it is written, its sections with their addresses.
    public func cite(_ norm: String) -> Citation {
        let cited = CitedSections(norm) { paths[$0] != nil }
        var pieces: [Citation.Piece] = []
        var rest = norm.startIndex
        for section in cited.sections {
            guard let address = address(of: section.number, in: section.law) else { continue }
            pieces.append(Citation.Piece(text: String(norm[rest..<section.place.lowerBound]), address: nil))
            pieces.append(Citation.Piece(text: String(norm[section.place]), address: address))
            rest = section.place.upperBound
        }
        pieces.append(Citation.Piece(text: String(norm[rest...]), address: nil))
        return Citation(pieces: pieces.filter { !$0.text.isEmpty })
    }
}

/// A norm in pieces; those with an address can be opened at the official text (Fundstelle).
public struct Citation: Equatable, Sendable {
    public struct Piece: Equatable, Sendable {
        public let text: String
        public let address: String?
    }

    public let pieces: [Piece]

    public var addresses: [String] { pieces.compactMap(\.address) }
}

/// The file in which the laws are listed.
struct LawFile: Decodable {
    struct Law: Decodable {
        let law: String
        /// The segment of the address.
        let path: String
    }

    let official: String
    let laws: [Law]
}
