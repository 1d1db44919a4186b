/// How the signs of a text are written in bytes (Zeichenkodierung).
enum TextEncoding: Equatable, Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, latin1, windows1252

    /// What the first bytes say, with the length of a byte order mark.
    static func marked(_ first: [UInt8]) -> (encoding: TextEncoding, mark: Int)? {
        switch (first.first, first.dropFirst().first) {
        case (0xFF, 0xFE): (.utf16LittleEndian, 2)
        case (0xFE, 0xFF): (.utf16BigEndian, 2)
        case (0xEF, 0xBB) where first.count > 2 && first[2] == 0xBF: (.utf8, 3)
        case (0x3C, 0x00): (.utf16LittleEndian, 0)
        case (0x00, 0x3C): (.utf16BigEndian, 0)
        default: nil
        }
    }

    /// The encoding an XML declaration names; without one it is UTF-8.
    static func declared(_ first: [UInt8]) throws -> TextEncoding {
        let text = String(decoding: first, as: UTF8.self)
        guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>"),
            let name = text[..<end.lowerBound].firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/)
        else { return .utf8 }
        guard let encoding = TextEncoding(name: String(name.1)) else {
            throw LogRefusal(
                line: 1,
                column: 1,
                "the encoding „\(name.1)“ is not read here; save the file as UTF-8"
            )
        }
        return encoding
    }

    init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        // Without a byte order mark, whoever reads the declaration has read it as UTF-8 already.
        case "utf-16", "utf16": self = .utf8
        case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso_8859-1": self = .latin1
        case "windows-1252", "cp1252", "cp-1252": self = .windows1252
        default: return nil
        }
    }
}

/// Gives text of another encoding as UTF-8 (Umkodierung).
final class TranscodingSource: ByteSource {
    private let source: any ByteSource
    private let encoding: TextEncoding
    private var input = [UInt8](repeating: 0, count: 1 << 16)
    private var rest: [UInt8] = []
    private var output: [UInt8] = []
    private var given = 0

    init(_ source: any ByteSource, _ encoding: TextEncoding) {
        self.source = source
        self.encoding = encoding
    }

    var done: Int { source.done }

    func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int {
        while given == output.count {
            let count = try input.withUnsafeMutableBytes { try source.read(into: $0) }
            output.removeAll(keepingCapacity: true)
            given = 0
            if count == 0 {
                guard !rest.isEmpty else { return 0 }
                throw LogRefusal("the file ends in the middle of a sign; it seems to be cut off")
            }
            convert(rest + input[..<count])
        }
        let count = min(memory.count, output.count - given)
        output.withUnsafeBytes {
            memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given..<given + count]))
        }
        given += count
        return count
    }

    private func convert(_ bytes: [UInt8]) {
        switch encoding {
        case .utf8: output += bytes
        case .latin1: for byte in bytes { append(Unicode.Scalar(byte)) }
        case .windows1252: for byte in bytes { append(Self.windows(byte)) }
        case .utf16LittleEndian, .utf16BigEndian: convertUTF16(bytes)
        }
    }

    /// Keeps half a sign for the next time.
    private func convertUTF16(_ bytes: [UInt8]) {
        let high = encoding == .utf16BigEndian ? 0 : 1
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
        }
        rest = bytes.count % 2 == 1 ? [bytes[bytes.count - 1]] : []
        if let last = units.last, UTF16.isLeadSurrogate(last), bytes.count > 2 {
            rest = Array(bytes[(units.count * 2 - 2)...])
            units.removeLast()
        }
        output += String(decoding: units, as: UTF16.self).utf8
    }

    private func append(_ scalar: Unicode.Scalar) {
        output.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }

    private static func windows(_ byte: UInt8) -> Unicode.Scalar {
        guard 0x80..<0xA0 ~= byte else { return Unicode.Scalar(byte) }
        let own: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
            0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
            0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ]
        return Unicode.Scalar(own[Int(byte - 0x80)]) ?? "?"
    }
}
