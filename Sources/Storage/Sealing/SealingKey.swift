import Crypto
import Foundation

/// The secret without which a sealed column cannot be read, not even with the whole database (Siegelschlüssel).
///
/// Sealed is: version of the key, nonce, contents, tag (AES-256-GCM). The place it was sealed for is bound into
/// the tag, so a value copied into another row or case does not open there.
public struct SealingKey: Sendable {
    static let version: UInt8 = 1

    private let key: SymmetricKey

    public init(_ installation: AuditKey) {
        key = SymmetricKey(data: installation.derived(for: "sealing of columns, version 1"))
    }

    public func seal(_ bytes: some DataProtocol, for place: SealedPlace) throws(SealingError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(bytes, using: key, authenticating: place.bytes(Self.version))
            guard let combined = box.combined else { throw SealingError.notSealed }
            return [Self.version] + combined
        } catch {
            throw .notSealed
        }
    }

    public func open(_ sealed: some Collection<UInt8>, at place: SealedPlace) throws(SealingError) -> [UInt8]
    {
        guard let version = sealed.first else { throw .broken }
        guard version == Self.version else { throw .unknownVersion(version) }
        do {
            let box = try AES.GCM.SealedBox(combined: Array(sealed.dropFirst()))
            return Array(try AES.GCM.open(box, using: key, authenticating: place.bytes(version)))
        } catch {
            throw .broken
        }
    }

    /// A keyed hash for a short secret that is only ever compared: without the key it cannot be guessed at.
    func hash(of text: String, for purpose: StaticString) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: hashKey(for: purpose)))
    }

    /// Compares in a time that does not depend on the text.
    func isHash(_ hash: [UInt8], of text: String, for purpose: StaticString) -> Bool {
        let key = hashKey(for: purpose)
        return HMAC<SHA256>.isValidAuthenticationCode(hash, authenticating: Array(text.utf8), using: key)
    }

    private func hashKey(for purpose: StaticString) -> SymmetricKey {
        let purpose = Array("hash of \(purpose)".utf8)
        return HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: purpose, outputByteCount: 32)
    }

    public func seal(_ text: String, for place: SealedPlace) throws(SealingError) -> [UInt8] {
        try seal(Array(text.utf8), for: place)
    }

    public func text(_ sealed: [UInt8], at place: SealedPlace) throws(SealingError) -> String {
        guard let text = String(validating: try open(sealed, at: place), as: UTF8.self) else { throw .broken }
        return text
    }
}
