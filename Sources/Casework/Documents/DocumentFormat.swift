/// A format in which documents are kept, known by the content and never by the name (Dateiformat).
public enum DocumentFormat: String, Codable, CaseIterable, Sendable {
    case pdf, jpeg, png, docx, odt, text

    public var fileEnding: String {
        switch self {
        case .pdf, .png, .docx, .odt: rawValue
        case .jpeg: "jpg"
        case .text: "txt"
        }
    }

    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .text: "text/plain; charset=utf-8"
        }
    }

    public init(sniffing bytes: [UInt8]) throws(DocumentRefusal) {
        if bytes.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0x50, 0x4B]) {
            self = try Self.packed(bytes)
        } else {
            self = try Self.plain(bytes)
        }
    }

    private static func packed(_ bytes: [UInt8]) throws(DocumentRefusal) -> DocumentFormat {
        guard let names = ZipListing(bytes)?.names else { throw .archive }
        let lower = names.map { $0.lowercased() }
        let isActive = lower.contains { name in
            name.hasSuffix("vbaproject.bin") || name.hasPrefix("basic/") || name.hasPrefix("scripts/")
                || name.contains("activex/")
        }
        guard !isActive else { throw .macros }
        if lower.contains("[content_types].xml"), lower.contains("word/document.xml") { return .docx }
        let type = Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
        // The first entry is stored unpacked, so its name and content stand behind the header of 30 bytes.
        if lower.first == "mimetype", bytes.dropFirst(30).starts(with: type) {
            guard bytes.dropFirst(30 + type.count).starts(with: "PK".utf8) else { throw .archive }
            return .odt
        }
        throw .archive
    }

    private static func plain(_ bytes: [UInt8]) throws(DocumentRefusal) -> DocumentFormat {
        for (signature, refusal) in signatures where bytes.starts(with: signature) { throw refusal }
        let isText = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [9, 10, 12, 13].contains($0) }
        guard isText else { throw .unknownFormat }
        let start = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        let markup = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<body", "<iframe"]
        guard !markup.contains(where: start.contains) else { throw .markup }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .unknownFormat }
        return .text
    }

    private static let signatures: [([UInt8], DocumentRefusal)] = [
        (Array("MZ".utf8), .executable), ([0x7F, 0x45, 0x4C, 0x46], .executable),
        (Array("#!".utf8), .executable), ([0xCF, 0xFA, 0xED, 0xFE], .executable),
        ([0xCA, 0xFE, 0xBA, 0xBE], .executable), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
        (Array("Rar!".utf8), .archive), ([0x1F, 0x8B], .archive), (Array("BZh".utf8), .archive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
        (Array("{\\rtf".utf8), .unknownFormat),
    ]
}
