import Crypto
import Foundation

/// Makes the keys under which failures are counted, so that neither name nor address is stored.
public struct ThrottleKeys: Sendable {
    private let secret: SymmetricKey

    public init(secret: [UInt8]) {
        self.secret = SymmetricKey(data: secret)
    }

    func name(_ signInKey: String) -> String { key("name", signInKey) }

    /// Neighbouring IPv6 addresses belong to one customer, so the first 64 bits are counted together.
    func address(_ address: String) -> String { key("address", Self.network(of: address)) }

    private func key(_ kind: String, _ text: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(kind):\(text)".utf8), using: secret)
        return "\(kind):\(Data(code).base64EncodedString())"
    }

    static func network(of address: String) -> String {
        var parsed = in6_addr()
        guard inet_pton(AF_INET6, address, &parsed) == 1 else { return address }
        return withUnsafeBytes(of: parsed) { bytes in
            // ::ffff:192.0.2.1 is an IPv4 address in IPv6 clothing.
            let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
            return isMapped
                ? bytes[12...].map { "\($0)" }.joined(separator: ".")
                : bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
        }
    }
}
