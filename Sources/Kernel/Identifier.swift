import Foundation
import Synchronization

/// A reference to one `Owner`, never to be mixed up with a reference to another kind of owner.
public struct Identifier<Owner>: Hashable, Sendable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    /// A new identifier that sorts by time of creation (UUID version 7, RFC 9562).
    ///
    /// Those made by one process sort in the order they were made, also within a millisecond.
    public static func new() -> Self {
        let (milliseconds, count) = IdentifierClock.shared.next()
        let high = milliseconds << 16 | 0x7000 | count
        let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF)
        return Self(Self.hyphenated(high, low))
    }

    private static func hyphenated(_ high: UInt64, _ low: UInt64) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for position in 0..<32 {
            if [8, 12, 16, 20].contains(position) { text.append(UInt8(ascii: "-")) }
            let word = position < 16 ? high : low
            text.append(digits[Int(word >> UInt64(60 - 4 * (position % 16)) & 0xF)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// Counts the identifiers of one millisecond; where they run out it borrows the next millisecond (RFC 9562, 6.2).
private final class IdentifierClock: Sendable {
    static let shared = IdentifierClock()

    private let last = Mutex<(milliseconds: UInt64, count: UInt64)>((0, 0))

    func next() -> (milliseconds: UInt64, count: UInt64) {
        let now = UInt64(Date().timeIntervalSince1970 * 1000)
        return last.withLock { last in
            if now > last.milliseconds {
                last = (now, UInt64.random(in: 0...0x3FF))
            } else if last.count < 0xFFF {
                last.count += 1
            } else {
                last = (last.milliseconds + 1, 0)
            }
            return last
        }
    }
}
