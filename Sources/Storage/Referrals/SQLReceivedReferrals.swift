import Casework
import Kernel
import PortableSQL

struct SQLReceivedReferrals: ReceivedReferralStore {
    let stores: SQLStores

    func all(limit: Int) throws -> [ReferralRecord] {
        let found: [Referral] = try stores.connection.all(
            """
            SELECT * FROM referral WHERE \(stores.scope.receives)
            ORDER BY CASE WHEN due_on IS NULL THEN 1 ELSE 0 END, due_on, id DESC LIMIT \(limit)
            """
        )
        return try found.compactMap(record)
    }

    func find(_ id: Referral.ID) throws -> ReferralRecord? {
        let found: Referral? = try stores.connection.one(
            "SELECT * FROM referral WHERE id = \(id.text) AND \(stores.scope.receives)"
        )
        return try found.flatMap(record)
    }

    func save(_ referral: Referral, expected: Revision) throws {
        try stores.connection.save(referral, expected: expected, where: stores.scope.receives)
        stores.touched.happened(in: referral.caseFileId)
    }

    private func record(_ referral: Referral) throws -> ReferralRecord? {
        let referred = stores.referred
        guard let file = try referred.caseFiles.find(referral.caseFileId) else { return nil }
        return try ReferralRecord(referral, of: file, from: referred, on: stores.scope.day)
    }
}
