import Foundation

/// Reads a form with files, sent as `multipart/form-data` (RFC 7578).
struct MultipartReader {
    static let maximumParts = 500
    static let maximumHeadBytes = 8 * 1024
    static let maximumTextBytes = 1024 * 1024

    private let bytes: [UInt8]
    private let boundary: [UInt8]

    init(_ bytes: [UInt8], contentType: String) throws(FormRefusal) {
        guard let boundary = Self.parameter("boundary", of: contentType),
            (1...70).contains(boundary.utf8.count)
        else { throw .broken }
        self.bytes = bytes
        self.boundary = Array("--\(boundary)".utf8)
    }

    func fields() throws(FormRefusal) -> FormFields {
        var fields = FormFields()
        guard var start = position(of: boundary, from: 0) else { throw .broken }
        var parts = 0
        while true {
            start += boundary.count
            if hasPrefix("--", at: start) { return fields }
            guard hasPrefix("\r\n", at: start) else { throw .broken }
            guard let end = position(of: Array("\r\n".utf8) + boundary, from: start) else { throw .broken }
            parts += 1
            guard parts <= Self.maximumParts else { throw .tooManyFields }
            try read(bytes[(start + 2)..<max(end, start + 2)], into: &fields)
            start = end + 2
        }
    }

    private func read(_ part: ArraySlice<UInt8>, into fields: inout FormFields) throws(FormRefusal) {
        let blank = Array("\r\n\r\n".utf8)
        guard let headEnd = position(of: blank, from: part.startIndex), headEnd + 4 <= part.endIndex,
            headEnd - part.startIndex <= Self.maximumHeadBytes,
            let head = String(validating: part[..<headEnd], as: UTF8.self)
        else { throw .broken }
        let headers = Self.headers(head)
        guard let disposition = headers["content-disposition"],
            let name = Self.parameter("name", of: disposition)
        else { throw .broken }
        let body = part[(headEnd + 4)...]
        if let fileName = Self.parameter("filename", of: disposition) {
            let type = headers["content-type"] ?? "application/octet-stream"
            fields.append(
                .init(field: name, name: Self.plain(fileName), contentType: type, bytes: Array(body))
            )
        } else {
            guard body.count <= Self.maximumTextBytes else { throw .tooLarge }
            guard let text = String(validating: body, as: UTF8.self) else { throw .broken }
            fields.append(name, text.normalisedLines)
        }
    }

    private func position(of pattern: [UInt8], from start: Int) -> Int? {
        guard start <= bytes.count, let first = pattern.first else { return nil }
        return bytes.withUnsafeBytes { all in
            var from = start
            while from + pattern.count <= all.count, let base = all.baseAddress,
                let hit = memchr(base + from, Int32(first), all.count - from - pattern.count + 1)
            {
                let at = base.distance(to: UnsafeRawPointer(hit))
                if memcmp(base + at, pattern, pattern.count) == 0 { return at }
                from = at + 1
            }
            return nil
        }
    }

    private func hasPrefix(_ text: String, at start: Int) -> Bool {
        bytes[min(start, bytes.count)...].starts(with: text.utf8)
    }

    private static func headers(_ head: String) -> [String: String] {
        var headers: [String: String] = [:]
        for line in head.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).trimmed
        }
        return headers
    }

    // Browsers write `"` in a file name as %22 (WHATWG), so a quoted value ends at the next quotation mark.
    static func parameter(_ name: String, of header: String) -> String? {
        var rest = header[...]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...]
            guard let equals = rest.firstIndex(where: { $0 == "=" || $0 == ";" }), rest[equals] == "=" else {
                continue
            }
            let key = String(rest[..<equals]).trimmed.lowercased()
            rest = rest[rest.index(after: equals)...]
            let isQuoted = rest.first == "\""
            let value = isQuoted ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" }
            if key == name { return isQuoted ? String(value) : String(value).trimmed }
            rest = rest[value.endIndex...]
        }
        return nil
    }

    // Some browsers once sent whole paths; nothing here may become a path.
    private static func plain(_ fileName: String) -> String {
        let name = fileName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return String(
            name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(200).map(
                Character.init
            )
        )
    }
}
