import AgencyNetwork
import Kernel
import PortableSQL

struct SQLAgreements: AgreementStore {
    let connection: any Connection
    let municipality: Municipality.ID

    func all() throws -> [CooperationAgreement] {
        try agreements("1 = 1")
    }

    func find(_ id: CooperationAgreement.ID) throws -> CooperationAgreement? {
        try agreements("id = \(id.text)").first
    }

    func paper(of agreement: CooperationAgreement) throws -> [UInt8] {
        let row = try connection.first(
            """
            SELECT paper FROM cooperation_agreement
            WHERE id = \(agreement.id.text) AND municipality_id = \(municipality.text)
            """
        )
        return try row?.value("paper") ?? []
    }

    func add(_ agreement: CooperationAgreement, paper: AgreementPaper?) throws {
        try connection.execute(
            """
            INSERT INTO cooperation_agreement (id, municipality_id, from_id, to_id, title, terms, concluded_on,
                review_on, paper_name, paper, revision)
            VALUES (\(agreement.id.text), \(municipality.text), \(agreement.fromId.text),
                \(agreement.toId.text), \(agreement.title), \(agreement.terms), \(agreement.concludedOn.iso),
                \(agreement.reviewOn?.iso), \(agreement.paperName), \((paper?.bytes).sqlValue),
                \(agreement.revision.number))
            """
        )
    }

    func save(_ agreement: CooperationAgreement, paper: AgreementPaper?, expected: Revision) throws {
        let content: Statement = paper.map { ", paper = \($0.bytes)" } ?? ""
        try connection.change(
            """
            UPDATE cooperation_agreement
            SET title = \(agreement.title), terms = \(agreement.terms),
                concluded_on = \(agreement.concludedOn.iso), review_on = \(agreement.reviewOn?.iso),
                ended_on = \(agreement.endedOn?.iso), paper_name = \(agreement.paperName)\(content),
                revision = \(agreement.revision.number)
            WHERE id = \(agreement.id.text) AND municipality_id = \(municipality.text)
                AND revision = \(expected.number)
            """,
            of: Subject("cooperationAgreement", agreement.id)
        )
    }

    private func agreements(_ condition: Statement) throws -> [CooperationAgreement] {
        try connection.rows(
            """
            SELECT id, from_id, to_id, title, terms, concluded_on, review_on, ended_on, paper_name, revision
            FROM cooperation_agreement
            WHERE municipality_id = \(municipality.text) AND \(condition)
            ORDER BY (ended_on IS NOT NULL), title, id
            """
        ).map { try $0.decode() }
    }
}
