import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: a salted scrypt hash together with its cost.
///
/// As text: `$scrypt$ln=16,r=8,p=2$<salt>$<hash>`, Base64 without padding.
public struct PasswordHash: Hashable, Sendable {
    public let cost: PasswordCost
    let salt: [UInt8]
    let derived: [UInt8]

    init(cost: PasswordCost, salt: [UInt8], derived: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.derived = derived
    }

    /// Hashes a password; takes long on purpose, so call it through `PasswordHashing`.
    init(of password: String, cost: PasswordCost, salt: [UInt8] = SecureRandom.bytes(16)) throws {
        let key = try Self.key(of: Array(password.utf8), cost: cost, salt: salt, length: 32)
        self.init(cost: cost, salt: salt, derived: key.withUnsafeBytes { Array($0) })
    }

    /// A hash that no password has, for names that nobody has.
    static func decoy(cost: PasswordCost) -> PasswordHash {
        PasswordHash(cost: cost, salt: SecureRandom.bytes(16), derived: SecureRandom.bytes(32))
    }

    // `SymmetricKey` compares in constant time.
    func matches(_ password: String) throws -> Bool {
        let key = try Self.key(of: Array(password.utf8), cost: cost, salt: salt, length: derived.count)
        return key == SymmetricKey(data: derived)
    }

    static func key(
        of password: [UInt8],
        cost: PasswordCost,
        salt: [UInt8],
        length: Int
    ) throws -> SymmetricKey {
        // swift-crypto 4.5 ends the process when it is given an empty password.
        guard !password.isEmpty else { throw PasswordRefusal.tooShort }
        return try KDF.Scrypt.deriveKey(
            from: password,
            salt: salt,
            outputByteCount: length,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
    }
}

extension PasswordHash {
    public var text: String {
        "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
            + "$\(Self.base64(salt))$\(Self.base64(derived))"
    }

    /// The hash written as text, or `nil` where the text is none.
    public init?(text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = Self.cost(parts[2]),
            let salt = Self.bytes(parts[3]), let derived = Self.bytes(parts[4]), salt.count >= 16,
            derived.count == 32
        else { return nil }
        self.init(cost: cost, salt: salt, derived: derived)
    }

    private static func cost(_ text: Substring) -> PasswordCost? {
        let numbers = text.split(separator: ",").map { $0.split(separator: "=") }
        guard numbers.map(\.first) == ["ln", "r", "p"], numbers.allSatisfy({ $0.count == 2 }),
            let logRounds = Int(numbers[0][1]), let blockSize = Int(numbers[1][1]),
            let parallelism = Int(numbers[2][1])
        else { return nil }
        return PasswordCost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(base64Encoded: text + padding).map(Array.init)
    }
}
