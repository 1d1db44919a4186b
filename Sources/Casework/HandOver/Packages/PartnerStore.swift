import Kernel

/// Keeps partners, their keys and one's own, for the user's municipality.
public protocol PartnerStore {
    /// In the order of their names.
    func all() throws -> [Partner]
    /// The latest first.
    func ownKeys() throws -> [OwnKey]
    /// A new pair; those made before open what is still under way until the day given.
    func makeKey(for office: Organisation.ID, by user: User, on day: Day, earlierUntil: Day) throws -> OwnKey
    func fingerprint(of publicKeys: [UInt8]) -> KeyFingerprint
    /// The partner, with an organisation of its own in the network.
    func add(name: String, address: PartnerAddress, by user: User) throws -> Partner
    func changeAddress(of partner: Partner, to address: PartnerAddress) throws
    func add(_ key: PartnerKey, by user: User) throws
    func confirm(_ key: PartnerKey, by user: User, on day: Day) throws
    func retire(_ key: PartnerKey, on day: Day) throws
}
