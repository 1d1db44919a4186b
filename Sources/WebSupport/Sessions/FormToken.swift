/// Proves that a form came from a page of this site and this session (protection against CSRF).
public struct FormToken: Sendable {
    public static let field = "csrf"
    private let bytes: [UInt8]

    init(session: String, secret: SiteSecret) {
        bytes = secret.signature(of: session, for: "form")
    }

    /// The token under a new random pad, so that compression tells nothing about it (BREACH).
    public var masked: String {
        let pad = RandomBytes.make(bytes.count)
        return RandomBytes.text(pad + zip(bytes, pad).map { $0 ^ $1 })
    }

    func matches(_ text: String) -> Bool {
        guard text.utf8.count < 200, let sent = RandomBytes.bytes(text), sent.count == bytes.count * 2 else {
            return false
        }
        let unmasked = zip(sent.prefix(bytes.count), sent.suffix(bytes.count)).map { $0 ^ $1 }
        return zip(unmasked, bytes).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
