import Crypto
import Foundation

/// The secret that makes audit entries impossible to forge; it is kept outside the database.
public struct AuditKey: Sendable {
    let secret: SymmetricKey
    /// Names the key without telling it.
    let id: String

    public init(bytes: [UInt8]) throws(AuditKeyError) {
        guard bytes.count == 32 else { throw .wrongLength }
        secret = SymmetricKey(data: bytes)
        id = String(Self.code(of: "audit key", with: secret).prefix(12))
    }

    public static func random() throws -> AuditKey {
        try AuditKey(bytes: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
    }

    /// The key in this file; a new one where there is no file, readable for nobody else.
    public static func readOrCreate(at file: URL) throws -> AuditKey {
        try create(at: file)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        let mode = attributes[.posixPermissions] as? Int ?? 0o777
        guard mode & 0o077 == 0 else { throw AuditKeyError.readableByOthers }
        return try AuditKey(bytes: Array(try Data(contentsOf: file)))
    }

    /// Another secret for another purpose, such as hiding addresses.
    public func derived(for purpose: String) -> [UInt8] {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Array(purpose.utf8), outputByteCount: 32)
            .withUnsafeBytes { Array($0) }
    }

    // O_EXCL: of two servers that start at once, one creates the file and the other reads it.
    private static func create(at file: URL) throws {
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST else { throw AuditKeyError.cannotCreate }
            return
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) })
        try handle.synchronize()
    }

    static func code(of text: String, with secret: SymmetricKey) -> String {
        Data(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: secret)).base64EncodedString()
    }
}

/// Why the file of the audit key cannot be used.
public enum AuditKeyError: Error, Equatable {
    case wrongLength
    case readableByOthers
    case cannotCreate
    /// The log in the database was begun with another key.
    case notTheKeyOfThisLog
}

extension AuditKeyError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .wrongLength:
            "The file of the audit key must hold 32 bytes. Restore it from the backup of keys."
        case .readableByOthers:
            "Others may read the file of the audit key. Run chmod 600 on it."
        case .cannotCreate:
            "The file of the audit key cannot be created. Check that its folder exists and may be written."
        case .notTheKeyOfThisLog:
            "The audit log was begun with another key. Restore the key's file from the backup of keys."
        }
    }
}
