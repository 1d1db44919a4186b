import Kernel

/// Another municipality's Lotse with which cases are handed over (Partnerinstallation).
///
/// It stands in the network as an organisation of its own, so that people release their data to it as to any other.
public struct Partner: Identifiable, Equatable, Sendable {
    public let id: Identifier<Partner>
    public let organisation: Organisation.ID
    public let name: String
    /// Where its server takes packages in; empty where they go as files.
    public let address: String
    /// The latest first.
    public let keys: [PartnerKey]

    public init(
        id: Identifier<Partner>,
        organisation: Organisation.ID,
        name: String,
        address: String,
        keys: [PartnerKey]
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.address = address
        self.keys = keys
    }

    /// The key that packages to it are sealed for.
    public var key: PartnerKey? { keys.first { $0.isUsable } }
}

/// Public keys of a partner, used only once a person has compared their fingerprint (Partnerschlüssel).
public struct PartnerKey: Equatable, Sendable {
    public let fingerprint: KeyFingerprint
    public let partner: Partner.ID
    /// For sealing and for checking signatures, 32 bytes each.
    public let publicKeys: [UInt8]
    public let addedOn: Day
    public let confirmedOn: Day?
    public let retiredOn: Day?

    public init(
        _ fingerprint: KeyFingerprint,
        of partner: Partner.ID,
        publicKeys: [UInt8],
        addedOn: Day,
        confirmedOn: Day? = nil,
        retiredOn: Day? = nil
    ) {
        self.fingerprint = fingerprint
        self.partner = partner
        self.publicKeys = publicKeys
        self.addedOn = addedOn
        self.confirmedOn = confirmedOn
        self.retiredOn = retiredOn
    }

    public var isUsable: Bool { confirmedOn != nil && retiredOn == nil }
}

/// A pair of keys of this municipality; the private halves stay sealed in the database (eigener Schlüssel).
public struct OwnKey: Equatable, Sendable {
    public let fingerprint: KeyFingerprint
    public let publicKeys: [UInt8]
    /// The office that receives what is sealed for it.
    public let organisation: Organisation.ID
    public let madeOn: Day
    /// From this day on it opens nothing any more.
    public let retiredOn: Day?

    public init(
        _ fingerprint: KeyFingerprint,
        publicKeys: [UInt8],
        organisation: Organisation.ID,
        madeOn: Day,
        retiredOn: Day?
    ) {
        self.fingerprint = fingerprint
        self.publicKeys = publicKeys
        self.organisation = organisation
        self.madeOn = madeOn
        self.retiredOn = retiredOn
    }

    public func isUsable(on day: Day) -> Bool { retiredOn.map { day < $0 } ?? true }
}

/// Where a partner's server takes packages in (Empfangsadresse).
public struct PartnerAddress: Equatable, Sendable {
    public let text: String

    /// Encrypted, or on this very machine; without user, query or fragment.
    public init(_ text: String) throws(PackageRefusal) {
        let text = text.trimmedWhitespace
        guard text.count <= 300, text.allSatisfy({ $0.isASCII && !$0.isWhitespace && !"@?#\\".contains($0) })
        else { throw .addressUnusable }
        let local =
            text == "http://127.0.0.1" || text.hasPrefix("http://127.0.0.1:")
            || text.hasPrefix("http://127.0.0.1/")
        guard text.isEmpty || local || text.hasPrefix("https://"), !text.hasSuffix("//") else {
            throw .addressUnusable
        }
        self.text = text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
