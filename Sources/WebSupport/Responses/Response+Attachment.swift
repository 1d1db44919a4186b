import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A file that someone brought, handed out so that no browser opens it inside the site.
    public static func attachment(_ pieces: [[UInt8]], named name: String, type: String) -> Response {
        let size = pieces.reduce(0) { $0 + $1.count }
        let body = ResponseBody(contentLength: size) { writer in
            for piece in pieces { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers(name, type, size), body: body)
    }

    /// A long file, sent piece by piece as fast as the other side takes it.
    public static func attachment(_ file: ExportedFile, from handle: FileHandle) throws -> Response {
        let size = Int(try handle.seekToEnd())
        try handle.seek(toOffset: 0)
        let body = ResponseBody(contentLength: size) { writer in
            defer { try? handle.close() }
            while let piece = try handle.read(upToCount: 64 * 1024), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers(file.name, file.mediaType, size), body: body)
    }

    private static func headers(_ name: String, _ type: String, _ size: Int) -> HTTPFields {
        [
            .contentType: type,
            .contentLength: String(size),
            .contentDisposition: AttachmentName(name).header,
            .contentSecurityPolicy: "sandbox; default-src 'none'",
            .cacheControl: "no-store, private",
        ]
    }
}

/// A file's name in a header: plain letters for old clients, the name itself encoded (RFC 6266, RFC 8187).
struct AttachmentName {
    let header: String

    init(_ name: String) {
        let plain = name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7F
                && !"\"\\%/;".unicodeScalars.contains(scalar)
                ? Character(scalar) : "_"
        }
        let encoded = name.utf8.map { byte in
            Self.isPlain(byte) ? String(UnicodeScalar(byte)) : "%" + Self.hex(byte)
        }
        header = "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(encoded.joined())"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
