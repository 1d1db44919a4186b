import Kernel

/// What is noted about a document when it is filed (Angaben zum Dokument).
public struct DocumentFacts: Equatable, Sendable {
    public let kind: DocumentKind
    public let datedOn: Day
    public let person: Person.ID?
    public let isSpecial: Bool
    public let words: DocumentWords

    public init(
        kind: DocumentKind,
        datedOn: Day,
        person: Person.ID?,
        isSpecial: Bool,
        words: DocumentWords
    ) {
        self.kind = kind
        self.datedOn = datedOn
        self.person = person
        self.isSpecial = isSpecial
        self.words = words
    }
}

/// What a document is called and where it comes from; sealed like its content (Bezeichnung).
public struct DocumentWords: Codable, Equatable, Sendable {
    public let description: String
    public let source: String

    public init(description: String, source: String) throws(DocumentRefusal) {
        let description = description.trimmedWhitespace
        let source = source.trimmedWhitespace
        guard !description.isEmpty else { throw .descriptionMissing }
        guard description.count <= 300, source.count <= 300 else { throw .textTooLong }
        self.description = description
        self.source = source
    }
}

/// A file as it was handed in, of a format that may be kept (Datei).
public struct DocumentFile: Equatable, Sendable {
    public let name: String
    public let format: DocumentFormat
    public let bytes: [UInt8]

    /// Refuses what is empty, larger than the limit, or of a format that is not kept, whatever its name says.
    public init(named name: String, bytes: [UInt8], atMost limit: Int) throws(DocumentRefusal) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge(megabytes: limit / 1_048_576) }
        self.bytes = bytes
        format = try DocumentFormat(sniffing: bytes)
        self.name = Self.named(name, format)
    }

    // The ending says what the content is, so that no name can pass a program off as a paper.
    private static func named(_ name: String, _ format: DocumentFormat) -> String {
        let signs = name.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
                && !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
        }
        var stem = String(String.UnicodeScalarView(signs)).trimmedWhitespace
        if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
        stem = String(stem.prefix(100)).trimmedWhitespace
        return (stem.isEmpty || stem.hasPrefix(".") ? "dokument" : stem) + "." + format.fileEnding
    }
}
