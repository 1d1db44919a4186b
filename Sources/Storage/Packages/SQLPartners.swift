import Casework
import Foundation
import Kernel
import PortableSQL

struct SQLPartners: PartnerStore {
    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey

    private var municipality: String { scope.user.municipality.text }

    func all() throws -> [Partner] {
        let keys = Dictionary(grouping: try keys(), by: \.partner)
        return try connection.rows(
            """
            SELECT partner.id, organisation_id, name, address
            FROM partner JOIN organisation ON organisation.id = partner.organisation_id
            WHERE partner.municipality_id = \(municipality) ORDER BY name, partner.id
            """
        ).map { row in
            let id = Partner.ID(try row.value("id"))
            return Partner(
                id: id,
                organisation: Identifier(try row.value("organisation_id")),
                name: try row.value("name"),
                address: try row.value("address"),
                keys: keys[id] ?? []
            )
        }
    }

    private func keys() throws -> [PartnerKey] {
        try connection.rows(
            """
            SELECT partner_key.* FROM partner_key JOIN partner ON partner.id = partner_key.partner_id
            WHERE partner.municipality_id = \(municipality)
            ORDER BY confirmed_on IS NULL, added_on DESC, fingerprint
            """
        ).map { row in
            PartnerKey(
                try Self.fingerprint(in: row),
                of: Identifier(try row.value("partner_id")),
                publicKeys: try row.value("public_keys"),
                addedOn: try Self.day("added_on", in: row),
                confirmedOn: try Self.optionalDay("confirmed_on", in: row),
                retiredOn: try Self.optionalDay("retired_on", in: row)
            )
        }
    }

    func ownKeys() throws -> [OwnKey] {
        try connection.rows(
            "SELECT * FROM own_key WHERE municipality_id = \(municipality) ORDER BY made_at DESC, fingerprint"
        ).map { row in
            OwnKey(
                try Self.fingerprint(in: row),
                publicKeys: try row.value("public_keys"),
                organisation: Identifier(try row.value("organisation_id")),
                madeOn: try Self.day("made_on", in: row),
                retiredOn: try Self.optionalDay("retired_on", in: row)
            )
        }
    }

    func makeKey(
        for office: Organisation.ID,
        by user: User,
        on day: Day,
        earlierUntil: Day
    ) throws -> OwnKey {
        let pair = PackageKeyPair()
        let fingerprint = PackageKeyPair.fingerprint(of: pair.publicKeys)
        let sealed = try sealing.seal(pair.privateKeys, for: .privateKeys(of: fingerprint, municipality))
        try connection.execute(
            """
            UPDATE own_key SET retired_on = \(earlierUntil.iso)
            WHERE municipality_id = \(municipality) AND retired_on IS NULL
            """
        )
        try connection.execute(
            """
            INSERT INTO own_key (fingerprint, municipality_id, organisation_id, public_keys, private_keys, made_on,
                made_at, made_by)
            VALUES (\(fingerprint.hex), \(municipality), \(office.text), \(pair.publicKeys), \(sealed),
                \(day.iso), \(scope.moment.instant.microseconds), \(user.id.text))
            """
        )
        return OwnKey(
            fingerprint,
            publicKeys: pair.publicKeys,
            organisation: office,
            madeOn: day,
            retiredOn: nil
        )
    }

    func pair(of key: OwnKey) throws -> PackageKeyPair {
        let row = try connection.first(
            """
            SELECT private_keys FROM own_key
            WHERE fingerprint = \(key.fingerprint.hex) AND municipality_id = \(municipality)
            """
        )
        guard let sealed = try row?.value("private_keys", as: [UInt8].self) else { throw SealingError.broken }
        let place = SealedPlace.privateKeys(of: key.fingerprint, municipality)
        return try PackageKeyPair(privateKeys: try sealing.open(sealed, at: place))
    }

    private static func fingerprint(in row: Row) throws -> KeyFingerprint {
        guard let fingerprint = KeyFingerprint(hex: try row.value("fingerprint")) else {
            throw SQLError.column("fingerprint")
        }
        return fingerprint
    }

    private static func day(_ column: String, in row: Row) throws -> Day {
        guard let day = try optionalDay(column, in: row) else { throw SQLError.column(column) }
        return day
    }

    private static func optionalDay(_ column: String, in row: Row) throws -> Day? {
        try row.value(column, as: String?.self).flatMap(Day.init(iso:))
    }
}

extension SealedPlace {
    fileprivate static func privateKeys(
        of fingerprint: KeyFingerprint,
        _ municipality: String
    ) -> SealedPlace {
        SealedPlace("own_key.private_keys", in: municipality, row: fingerprint.hex)
    }
}
