import Crypto
import Foundation

/// The key with which the server signs what it hands to browsers, made anew at each start unless given.
public struct SiteSecret: Sendable {
    private let key: SymmetricKey

    public init(_ bytes: [UInt8]) {
        key = SymmetricKey(data: bytes)
    }

    public static func random() -> SiteSecret {
        SiteSecret(RandomBytes.make(32))
    }

    /// 32 bytes that only this server can make of this text for this purpose.
    public func signature(of text: String, for purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(purpose)\u{0}\(text)".utf8), using: key))
    }

    public func isSignature(_ signature: [UInt8], of text: String, for purpose: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            signature,
            authenticating: Array("\(purpose)\u{0}\(text)".utf8),
            using: key
        )
    }
}

extension SiteSecret {
    /// The text with its signature behind the last dot, so that it may stand in an address.
    public func signed(_ text: String, for purpose: String) -> String {
        text + "." + RandomBytes.text(signature(of: text, for: purpose))
    }

    /// The text that was signed, or `nil` where it was changed.
    ///
    /// Compared in a time that does not depend on it.
    public func content(of signed: String, for purpose: String) -> String? {
        let parts = signed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = parts.last, let signature = RandomBytes.bytes(String(last)),
            RandomBytes.text(signature) == last
        else { return nil }
        let text = parts.dropLast().joined(separator: ".")
        return isSignature(signature, of: text, for: purpose) ? text : nil
    }
}

/// Bytes nobody can guess, and their writing in URLs and cookies.
public enum RandomBytes {
    public static func make(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// A new token for a cookie, 256 bits.
    public static func token() -> String { text(make(32)) }

    /// Base64 for URLs, without padding (RFC 4648, section 5).
    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let padded = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: padded + String(repeating: "=", count: (4 - padded.count % 4) % 4)).map(
            Array.init
        )
    }
}
