import Crypto
import Foundation

/// The secret in the browser's cookie that stands for a signed-in user; the database knows only its hash.
public struct SessionToken: Hashable, Sendable {
    /// 43 characters, URL-safe Base64 of 256 random bits.
    public let text: String

    public init() {
        text = Data(SecureRandom.bytes(32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// A token as a browser sent it, or `nil` where it cannot be one.
    public init?(_ text: String) {
        let bytes = text.utf8
        guard bytes.count == 43, bytes.allSatisfy(Self.isAllowed) else { return nil }
        self.text = text
    }

    public var hash: String {
        let digits = Array("0123456789abcdef".utf8)
        let hex = SHA256.hash(data: Array(text.utf8)).flatMap {
            [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
        }
        return String(decoding: hex, as: UTF8.self)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
