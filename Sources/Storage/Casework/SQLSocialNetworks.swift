import Casework
import Kernel
import PortableSQL

struct SQLSocialNetworks: SocialNetworkStore {
    let connection: any Connection
    let scope: Scope

    func contacts(of caseFile: CaseFile.ID) throws -> [NetworkContact] {
        try connection.rows(
            """
            SELECT * FROM network_contact
            WHERE case_file_id = \(caseFile.text) AND ended_on IS NULL AND \(scope.seesCase(of: "network_contact"))
            ORDER BY id
            """
        ).map { try $0.decode() }
    }

    func add(_ contact: NetworkContact) throws {
        let details = contact.details
        try connection.execute(
            """
            INSERT INTO network_contact (id, case_file_id, kind, name, role, tie, effect, remark, ended_on, revision)
            VALUES (\(contact.id.text), \(contact.caseFileId.text), \(details.kind.rawValue), \(details.name),
                \(details.role), \(details.tie.rawValue), \(details.effect.rawValue), \(details.remark),
                \(contact.endedOn?.iso), \(contact.revision.number))
            """
        )
    }

    func save(_ contact: NetworkContact, expected: Revision) throws {
        let details = contact.details
        try connection.change(
            """
            UPDATE network_contact
            SET kind = \(details.kind.rawValue), name = \(details.name), role = \(details.role),
                tie = \(details.tie.rawValue), effect = \(details.effect.rawValue), remark = \(details.remark),
                ended_on = \(contact.endedOn?.iso), revision = \(contact.revision.number)
            WHERE id = \(contact.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "network_contact"))
            """,
            of: Subject("networkContact", contact.id)
        )
    }
}
