import Kernel
import ResourceLibrary

extension Rulebook {
    /// Every rule under `Rules/`, read strictly; a town's own files come first.
    ///
    /// Throws `FlawsOfFile` for the first file that cannot be used.
    public init(library: ResourceLibrary) throws {
        let facts = try library.list("Rules/facts", "yaml")
            .flatMap { try library.strictYAML($0, as: FactFile.self).facts }
        let signOffs = try SignOffRegister(library: library)
        self.init(
            facts: FactCatalogue(facts),
            pathways: try Self.rulePaths(library).map { try library.rule($0, signedBy: signOffs) },
            practices: try library.list("Rules/practice", "yaml")
                .flatMap { try library.strictYAML($0, as: PracticeFile.self).practices },
            regimes: try RegimeRules(library: library),
            phrases: try Self.phrases(library)
        )
        self.signOffs = signOffs
        laws = try LawDirectory(library: library)
        edition = try Self.edition(of: library)
    }

    // FNV-1a: fast, and the same in every process, as Swift's own hash is not.
    private static func edition(of library: ResourceLibrary) throws -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for path in try library.list("Rules/facts", "yaml") + rulePaths(library) {
            for byte in try library.data(path) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return String(hash, radix: 16)
    }

    /// The sentences of the answers, by language.
    private static func phrases(_ library: ResourceLibrary) throws -> [String: PhraseBook] {
        let books = try library.list(sentenceFolder, "yaml").map { path in
            (language(of: path), try library.strictYAML(path, as: PhraseBook.self))
        }
        return Dictionary(uniqueKeysWithValues: books)
    }

    static let sentenceFolder = "Rules/sentences"

    static func language(of path: String) -> String {
        String(path.dropFirst(sentenceFolder.count + 1).dropLast(".yaml".count))
    }

    /// The paths of the files that hold a pathway each.
    public static func rulePaths(_ library: ResourceLibrary) throws -> [String] {
        try library.list("Rules/pathways", "yaml").filter { !$0.hasSuffix(".examples.yaml") }
    }

    /// The paths of the files with examples.
    public static func examplePaths(_ library: ResourceLibrary) throws -> [String] {
        try library.list("Rules/pathways", "yaml").filter { $0.hasSuffix(".examples.yaml") }
            + RegimeRules.examplePaths(library)
    }
}

/// A file of decrees or practice.
struct PracticeFile: Decodable {
    let practices: [PracticeNote]
}

/// A file of facts.
struct FactFile: Decodable {
    let facts: [FactDefinition]
}
