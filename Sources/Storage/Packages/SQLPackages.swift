import Casework
import Foundation
import Kernel
import PortableSQL

struct SQLPackages: PackageStore {
    let stores: SQLStores

    var connection: any Connection { stores.connection }
    var scope: Scope { stores.scope }
    var municipality: String { scope.user.municipality.text }

    /// A condition on `case_package`: of a case one sees, or come to one's office.
    private var isSeen: Statement {
        let office = scope.user.may(.openCases) ? scope.user.organisation.text : ""
        return """
            case_package.municipality_id = \(municipality) AND (
                direction = 'incoming' AND organisation_id = \(office)
                OR direction = 'outgoing' AND \(scope.seesCase(of: "case_package")))
            """
    }

    func all() throws -> [PackageRecord] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM case_package WHERE \(isSeen)
            ORDER BY created_at DESC, id DESC LIMIT 500
            """
        )
    }

    func find(_ id: PackageRecord.ID, _ direction: PackageRecord.Direction) throws -> PackageRecord? {
        try connection.one(
            """
            SELECT \(Self.columns) FROM case_package
            WHERE id = \(id.text) AND direction = \(direction.rawValue) AND \(isSeen)
            """
        )
    }

    func sent(_ id: PackageRecord.ID, to partner: Partner.ID) throws -> PackageRecord? {
        try exchanged(id, .outgoing, with: partner)
    }

    func received(_ id: PackageRecord.ID, from partner: Partner.ID) throws -> PackageRecord? {
        try exchanged(id, .incoming, with: partner)
    }

    private func exchanged(
        _ id: PackageRecord.ID,
        _ direction: PackageRecord.Direction,
        with partner: Partner.ID
    ) throws -> PackageRecord? {
        try connection.one(
            """
            SELECT \(Self.columns) FROM case_package
            WHERE id = \(id.text) AND direction = \(direction.rawValue) AND municipality_id = \(municipality)
                AND partner_id = \(partner.text)
            """
        )
    }

    func wasSeen(_ id: PackageRecord.ID) throws -> Bool {
        try connection.first(
            """
            SELECT id FROM case_package
            WHERE id = \(id.text) AND direction = 'incoming' AND municipality_id = \(municipality)
            """
        ) != nil
    }

    func outgoing(of caseFile: CaseFile.ID) throws -> [PackageRecord] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM case_package
            WHERE case_file_id = \(caseFile.text) AND direction = 'outgoing' AND \(isSeen)
            ORDER BY created_at DESC, id DESC
            """
        )
    }

    func municipalityName() throws -> String {
        let row = try connection.first("SELECT name FROM municipality WHERE id = \(municipality)")
        return try row?.value("name") ?? ""
    }

    func bound(to caseFile: CaseFile.ID) throws -> (referrals: Int, transitions: Int) {
        let id = caseFile.text
        let row = try connection.first(
            """
            SELECT (SELECT count(*) FROM referral WHERE case_file_id = \(id)) AS referrals,
                (SELECT count(*) FROM sphere_transition WHERE case_file_id = \(id)) AS transitions
            """
        )
        return (try row?.value("referrals") ?? 0, try row?.value("transitions") ?? 0)
    }

    func asResponsible(for record: PackageRecord) throws -> (stores: any CaseworkStores, user: User)? {
        guard let id = record.caseFileId,
            let row = try connection.first(
                """
                SELECT account.id, account.organisation_id, display_name FROM case_file
                JOIN account ON account.id = case_manager_id
                WHERE case_file.id = \(id.text) AND case_file.municipality_id = \(municipality)
                """
            )
        else { return nil }
        let user = User(
            id: Identifier(try row.value("id")),
            municipality: scope.user.municipality,
            organisation: Identifier(try row.value("organisation_id")),
            name: try row.value("display_name"),
            roles: [.caseManager]
        )
        return (stores.inSight(of: user), user)
    }

    private static let columns: Statement = """
        id, municipality_id, direction, organisation_id, partner_id, case_file_id, state, created_at, expires_at,
        reason, number_there, handled_by, settled_at, revision
        """
}
