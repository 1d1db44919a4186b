import Kernel

/// What can be read of a package without any key: from whom, for whom, which one, until when (Kopf des Pakets).
///
/// All of it is bound to what is sealed: changed by one bit, nothing opens. See docs/package-format.md.
public struct PackageHeader: Equatable, Sendable {
    public enum Kind: UInt8, Sendable {
        case caseFile = 1
        case receipt = 2
        case withdrawal = 3
    }

    public static let magic = Array("LOTSEPKG".utf8)
    public static let version: UInt8 = 1
    public static let length = 8 + 1 + 1 + 32 + 32 + 36 + 8 + 8 + 4
    /// Encapsulated key, tag of the sealed payload, signature.
    public static let sealLength = 32 + 16 + 64

    public let kind: Kind
    public let sender: KeyFingerprint
    public let receiver: KeyFingerprint
    public let package: PackageRecord.ID
    public let createdAt: Instant
    public let expiresAt: Instant
    public let payloadLength: Int

    public init(
        _ kind: Kind,
        _ package: PackageRecord.ID,
        from sender: KeyFingerprint,
        to receiver: KeyFingerprint,
        at createdAt: Instant,
        until expiresAt: Instant,
        payloadLength: Int
    ) {
        self.kind = kind
        self.sender = sender
        self.receiver = receiver
        self.package = package
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.payloadLength = payloadLength
    }

    /// The header of a whole package, whose length must be exactly what it says.
    public init(reading bytes: [UInt8]) throws(PackageRefusal) {
        guard bytes.count <= PackageLimits.bytes else { throw .tooLarge }
        guard bytes.starts(with: Self.magic) else {
            throw Self.magic.starts(with: bytes) && !bytes.isEmpty ? .truncated : .noPackage
        }
        guard bytes.count > 9 else { throw .truncated }
        guard bytes[8] == Self.version else { throw .unknownVersion }
        guard let kind = Kind(rawValue: bytes[9]) else { throw .unknownVersion }
        guard bytes.count >= Self.length + Self.sealLength else { throw .truncated }
        var reader = ByteReader(bytes[10...])
        self.kind = kind
        sender = KeyFingerprint(reader.take(32))
        receiver = KeyFingerprint(reader.take(32))
        guard let id = Self.identifier(reader.take(36)) else { throw .broken }
        package = id
        createdAt = Instant(microseconds: Int64(truncatingIfNeeded: reader.number(8)))
        expiresAt = Instant(microseconds: Int64(truncatingIfNeeded: reader.number(8)))
        payloadLength = Int(reader.number(4))
        let whole = Self.length + Self.sealLength + payloadLength
        guard bytes.count >= whole else { throw .truncated }
        guard bytes.count == whole, createdAt < expiresAt else { throw .broken }
    }

    public var bytes: [UInt8] {
        var all = Self.magic + [Self.version, kind.rawValue]
        all += sender.bytes + receiver.bytes + Array(package.text.utf8)
        all += Self.eight(createdAt) + Self.eight(expiresAt)
        return all + withUnsafeBytes(of: UInt32(payloadLength).bigEndian) { Array($0) }
    }

    private static func eight(_ instant: Instant) -> [UInt8] {
        withUnsafeBytes(of: instant.microseconds.bigEndian) { Array($0) }
    }

    private static func identifier(_ bytes: [UInt8]) -> PackageRecord.ID? {
        let digits = Array("0123456789abcdef".utf8)
        let isUUID = bytes.enumerated().allSatisfy { place, byte in
            [8, 13, 18, 23].contains(place) ? byte == UInt8(ascii: "-") : digits.contains(byte)
        }
        return isUUID ? PackageRecord.ID(String(decoding: bytes, as: UTF8.self)) : nil
    }
}

/// Takes bytes from the front; whoever uses it has looked that there are enough.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func take(_ count: Int) -> [UInt8] {
        let taken = Array(rest.prefix(count))
        rest = rest.dropFirst(count)
        return taken
    }

    mutating func number(_ bytes: Int) -> UInt64 {
        take(bytes).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
