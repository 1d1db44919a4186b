/// The first bytes by which files of other formats are known (Dateikennung).
enum FileSignature {
    static func otherFormat(_ bytes: [UInt8]) -> CaseListRefusal.OtherFormat? {
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
            return known.format == .zip && namesSpreadsheet(bytes) ? .spreadsheet : known.format
        }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        let trimmed = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return trimmed.hasPrefix("<!doctype html") || trimmed.hasPrefix("<html") ? .webPage : nil
    }

    // The parts of a spreadsheet are named in clear text inside the archive.
    private static func namesSpreadsheet(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(4096)
        return ["[Content_Types].xml", "xl/", "opendocument.spreadsheet"].contains { name in
            start.indices.contains { start[$0...].starts(with: name.utf8) }
        }
    }

    private static let signatures: [(bytes: [UInt8], format: CaseListRefusal.OtherFormat)] = [
        (Array("%PDF".utf8), .pdf),
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), (Array("Rar!".utf8), .zip),
        ([0x37, 0x7A, 0xBC, 0xAF], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0], .oldSpreadsheet),
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        ([0x1F, 0x8B], .compressed), (Array("BZh".utf8), .compressed),
        ([0xFD, 0x37, 0x7A, 0x58], .compressed),
        ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
        (Array("SQLite format 3".utf8), .database),
    ]
}
