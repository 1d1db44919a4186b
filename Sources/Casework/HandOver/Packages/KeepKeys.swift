import AgencyNetwork
import Kernel

/// Makes a new pair of keys for an office; the earlier one opens what is under way for a month (Schlüssel erzeugen).
public struct MakeOwnKey: Action {
    public static let permission = Permission.keepPartners
    /// As long as a package may be under way, twice.
    public static let overlapDays = 30

    public let office: Organisation.ID

    public init(for office: Organisation.ID) {
        self.office = office
    }

    public var subject: Subject { Subject("organisation", office) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> OwnKey {
        guard try stores.agencies.all().contains(where: { $0.id == office }) else {
            throw PackageRefusal.officeMissing
        }
        return try stores.partners.makeKey(
            for: office,
            by: user,
            on: moment.day,
            earlierUntil: moment.day.adding(days: Self.overlapDays)
        )
    }
}

/// Notes another municipality's installation with its public key; unused until confirmed (Partner aufnehmen).
public struct AddPartner: Action {
    public static let permission = Permission.keepPartners

    public let name: String
    public let address: PartnerAddress
    public let key: PublicKeyText

    public init(name: String, address: PartnerAddress, key: PublicKeyText) {
        self.name = name
        self.address = address
        self.key = key
    }

    public var subject: Subject { .all("partner") }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Partner {
        let name = name.trimmedWhitespace
        guard !name.isEmpty, name.count <= 200 else { throw PackageRefusal.nameMissing }
        let known = try stores.partners.all()
        guard !known.contains(where: { $0.name == name }) else { throw PackageRefusal.keyKnown }
        let fingerprint = try stores.partners.newFingerprint(of: key)
        let partner = try stores.partners.add(name: name, address: address, by: user)
        let fresh = PartnerKey(
            fingerprint,
            of: partner.id,
            publicKeys: key.publicKeys,
            addedOn: moment.day
        )
        try stores.partners.add(fresh, by: user)
        return try stores.partners.require(partner.id)
    }
}

/// Notes a partner's next key; the earlier one goes on until it is retired (Schlüsselwechsel).
public struct AddPartnerKey: Action {
    public static let permission = Permission.keepPartners

    public let partner: Partner.ID
    public let key: PublicKeyText

    public init(_ key: PublicKeyText, of partner: Partner.ID) {
        self.partner = partner
        self.key = key
    }

    public var subject: Subject { Subject("partner", partner) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PartnerKey {
        let partner = try stores.partners.require(partner)
        let fingerprint = try stores.partners.newFingerprint(of: key)
        let fresh = PartnerKey(
            fingerprint,
            of: partner.id,
            publicKeys: key.publicKeys,
            addedOn: moment.day
        )
        try stores.partners.add(fresh, by: user)
        return fresh
    }
}

/// Says that two people compared the fingerprint by telephone; only then the key is used (Schlüssel bestätigen).
public struct ConfirmPartnerKey: Action {
    public static let permission = Permission.keepPartners

    public let partner: Partner.ID
    public let fingerprint: KeyFingerprint
    /// The first two groups as the other side read them out.
    public let heard: String

    public init(_ fingerprint: KeyFingerprint, of partner: Partner.ID, heard: String) {
        self.partner = partner
        self.fingerprint = fingerprint
        self.heard = heard
    }

    public var subject: Subject { Subject("partner", partner) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PartnerKey {
        let key = try stores.partners.requireKey(fingerprint, of: partner)
        let said = heard.uppercased().filter { $0.isHexDigit }
        guard said.count >= 8 else { throw PackageRefusal.fingerprintMissing }
        guard fingerprint.hex.uppercased().hasPrefix(said) else { throw PackageRefusal.fingerprintDiffers }
        try stores.partners.confirm(key, by: user, on: moment.day)
        return try stores.partners.requireKey(fingerprint, of: partner)
    }
}

/// Ends the use of a partner's key at once: nothing it signed is taken in any more (Schlüssel sperren).
public struct RetirePartnerKey: Action {
    public static let permission = Permission.keepPartners

    public let partner: Partner.ID
    public let fingerprint: KeyFingerprint

    public init(_ fingerprint: KeyFingerprint, of partner: Partner.ID) {
        self.partner = partner
        self.fingerprint = fingerprint
    }

    public var subject: Subject { Subject("partner", partner) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Partner {
        try stores.partners.retire(
            try stores.partners.requireKey(fingerprint, of: partner),
            on: moment.day
        )
        return try stores.partners.require(partner)
    }
}

/// Says where a partner's server takes packages in, or that they go as files (Empfangsadresse ändern).
public struct ChangePartnerAddress: Action {
    public static let permission = Permission.keepPartners

    public let partner: Partner.ID
    public let address: PartnerAddress

    public init(of partner: Partner.ID, to address: PartnerAddress) {
        self.partner = partner
        self.address = address
    }

    public var subject: Subject { Subject("partner", partner) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Partner {
        try stores.partners.changeAddress(of: try stores.partners.require(partner), to: address)
        return try stores.partners.require(partner)
    }
}

extension PartnerStore {
    func newFingerprint(of key: PublicKeyText) throws -> KeyFingerprint {
        let fingerprint = fingerprint(of: key.publicKeys)
        guard fingerprint.bytes.starts(with: key.check) else { throw PackageRefusal.keyUnreadable }
        guard try !ownKeys().contains(where: { $0.fingerprint == fingerprint }) else {
            throw PackageRefusal.ownKey
        }
        guard try !all().flatMap(\.keys).contains(where: { $0.fingerprint == fingerprint }) else {
            throw PackageRefusal.keyKnown
        }
        return fingerprint
    }

    func requireKey(_ fingerprint: KeyFingerprint, of partner: Partner.ID) throws -> PartnerKey {
        guard let key = try require(partner).keys.first(where: { $0.fingerprint == fingerprint }) else {
            throw PackageRefusal.notFound
        }
        return key
    }
}
