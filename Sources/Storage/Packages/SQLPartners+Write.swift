import Casework
import Kernel
import PortableSQL

extension SQLPartners {
    func fingerprint(of publicKeys: [UInt8]) -> KeyFingerprint {
        PackageKeyPair.fingerprint(of: publicKeys)
    }

    func add(name: String, address: PartnerAddress, by user: User) throws -> Partner {
        let organisation = Organisation.ID.new()
        let id = Partner.ID.new()
        try connection.execute(
            """
            INSERT INTO organisation (id, municipality_id, name, kind)
            VALUES (\(organisation.text), \(user.municipality.text), \(name), 'integrationCentre')
            """
        )
        try connection.execute(
            """
            INSERT INTO partner (id, municipality_id, organisation_id, address, added_by)
            VALUES (\(id.text), \(user.municipality.text), \(organisation.text), \(address.text), \(user.id.text))
            """
        )
        return Partner(id: id, organisation: organisation, name: name, address: address.text, keys: [])
    }

    func changeAddress(of partner: Partner, to address: PartnerAddress) throws {
        try connection.execute(
            """
            UPDATE partner SET address = \(address.text)
            WHERE id = \(partner.id.text) AND municipality_id = \(scope.user.municipality.text)
            """
        )
    }

    func add(_ key: PartnerKey, by user: User) throws {
        try connection.execute(
            """
            INSERT INTO partner_key (partner_id, fingerprint, public_keys, added_on, added_by)
            VALUES (\(key.partner.text), \(key.fingerprint.hex), \(key.publicKeys), \(key.addedOn.iso),
                \(user.id.text))
            """
        )
    }

    func confirm(_ key: PartnerKey, by user: User, on day: Day) throws {
        try connection.change(
            """
            UPDATE partner_key SET confirmed_on = \(day.iso), confirmed_by = \(user.id.text)
            WHERE partner_id = \(key.partner.text) AND fingerprint = \(key.fingerprint.hex)
                AND confirmed_on IS NULL AND retired_on IS NULL
            """,
            of: Subject("partner", key.partner)
        )
    }

    func retire(_ key: PartnerKey, on day: Day) throws {
        try connection.change(
            """
            UPDATE partner_key SET retired_on = \(day.iso)
            WHERE partner_id = \(key.partner.text) AND fingerprint = \(key.fingerprint.hex)
                AND retired_on IS NULL
            """,
            of: Subject("partner", key.partner)
        )
    }
}
