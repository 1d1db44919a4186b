import AgencyNetwork
import Kernel

/// Public keys as a line of text that can be sent by mail: nothing in it is secret (öffentlicher Schlüssel als Text).
///
/// `lotse-key-1:` and 136 hex digits: both public keys and four bytes of the fingerprint against typing mistakes.
public struct PublicKeyText: Equatable, Sendable {
    private static let prefix = "lotse-key-1:"

    public let publicKeys: [UInt8]
    let check: [UInt8]

    public init(_ text: String) throws(PackageRefusal) {
        let line = text.filter { !$0.isWhitespace }
        guard line.count < 400, line.lowercased().hasPrefix(Self.prefix) else { throw .keyUnreadable }
        let digits = line.dropFirst(Self.prefix.count).map(\.hexDigitValue)
        let values = digits.compactMap(\.self)
        guard digits.count == 136, values.count == 136 else { throw .keyUnreadable }
        let bytes = stride(from: 0, to: 136, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
        publicKeys = Array(bytes.prefix(64))
        check = Array(bytes.suffix(4))
    }

    public init(of key: OwnKey) {
        publicKeys = key.publicKeys
        check = Array(key.fingerprint.bytes.prefix(4))
    }

    public var text: String {
        Self.prefix
            + (publicKeys + check).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// One's own keys and those of the partners (Schlüssel ansehen).
public struct ReadPackageKeys: Query {
    public static let permission = Permission.keepPartners
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("partner") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> PackageKeys {
        PackageKeys(
            own: try stores.partners.ownKeys(),
            partners: try stores.partners.all(),
            offices: try stores.agencies.all().map { ($0.id, $0.name) },
            today: moment.day
        )
    }
}

/// What the page of keys shows.
public struct PackageKeys: Sendable {
    public let own: [OwnKey]
    public let partners: [Partner]
    public let offices: [(id: Organisation.ID, name: String)]
    public let today: Day
}
