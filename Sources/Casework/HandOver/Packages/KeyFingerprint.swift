import Kernel

/// A short name for a pair of public keys that two people compare by telephone (Fingerabdruck).
public struct KeyFingerprint: Hashable, Sendable {
    /// SHA-256 of the public keys.
    public let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public init?(hex: String) {
        let digits = hex.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        let values = digits.compactMap(\.hexDigitValue)
        guard values.count == 64, digits.count == 64 else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    }

    public var hex: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The first 128 bits in groups of four, as they are read out.
    public var grouped: String {
        let digits = Array(hex.prefix(32).uppercased())
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
            .joined(separator: " ")
    }
}

extension KeyFingerprint: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let fingerprint = KeyFingerprint(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a fingerprint")
        }
        self = fingerprint
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
