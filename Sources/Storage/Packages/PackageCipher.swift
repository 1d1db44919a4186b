import Casework
import Crypto
import Foundation

/// Seals a payload for one receiver and signs the whole (HPKE, RFC 9180; Ed25519, RFC 8032).
///
/// The header is what the sealed key is derived for, the additional data of the seal, and under the signature: nobody
/// can give a package another sender, receiver, number or date.
enum PackageCipher {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let keyLength = 32
    private static let tagLength = 16
    private static let signatureLength = 64

    static func seal(
        _ payload: [UInt8],
        _ header: PackageHeader,
        from own: PackageKeyPair,
        for publicKeys: [UInt8]
    ) throws -> [UInt8] {
        let head = header.bytes
        let receiver = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKeys.prefix(32))
        var sender = try HPKE.Sender(recipientKey: receiver, ciphersuite: suite, info: Data(head))
        let sealed = try sender.seal(payload, authenticating: head)
        let signed = head + Array(sender.encapsulatedKey) + Array(sealed)
        return signed + Array(try own.signing.signature(for: signed))
    }

    /// The payload, where the signature is the sender's and the seal is whole; every failure is the same "broken".
    static func open(
        _ bytes: [UInt8],
        _ header: PackageHeader,
        with own: PackageKeyPair,
        from publicKeys: [UInt8]
    ) throws(PackageRefusal) -> [UInt8] {
        let signed = bytes.dropLast(signatureLength)
        let head = Array(bytes.prefix(PackageHeader.length))
        let body = signed.dropFirst(PackageHeader.length)
        do {
            let sender = try Curve25519.Signing.PublicKey(rawRepresentation: publicKeys.suffix(32))
            guard sender.isValidSignature(bytes.suffix(signatureLength), for: signed) else {
                throw PackageRefusal.broken
            }
            var receiver = try HPKE.Recipient(
                privateKey: own.opening,
                ciphersuite: suite,
                info: Data(head),
                encapsulatedKey: Data(body.prefix(keyLength))
            )
            return Array(try receiver.open(body.dropFirst(keyLength), authenticating: head))
        } catch {
            throw .broken
        }
    }
}
