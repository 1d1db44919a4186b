import Casework
import Crypto
import Foundation

/// The two pairs of keys of one side: one opens what is sealed for it, the other signs (Schlüsselpaar).
struct PackageKeyPair {
    let opening: Curve25519.KeyAgreement.PrivateKey
    let signing: Curve25519.Signing.PrivateKey

    init() {
        opening = Curve25519.KeyAgreement.PrivateKey()
        signing = Curve25519.Signing.PrivateKey()
    }

    init(privateKeys: [UInt8]) throws {
        guard privateKeys.count == 64 else { throw SealingError.broken }
        opening = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateKeys.prefix(32))
        signing = try Curve25519.Signing.PrivateKey(rawRepresentation: privateKeys.suffix(32))
    }

    var privateKeys: [UInt8] { Array(opening.rawRepresentation) + Array(signing.rawRepresentation) }

    var publicKeys: [UInt8] {
        Array(opening.publicKey.rawRepresentation) + Array(signing.publicKey.rawRepresentation)
    }

    static func fingerprint(of publicKeys: [UInt8]) -> KeyFingerprint {
        var digest = SHA256()
        digest.update(data: Array("lotse package keys, version 1".utf8))
        digest.update(data: publicKeys)
        return KeyFingerprint(Array(digest.finalize()))
    }
}
