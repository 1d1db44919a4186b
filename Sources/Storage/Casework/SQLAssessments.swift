import Casework
import Kernel
import PortableSQL

struct SQLAssessments: AssessmentStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func all(in caseFile: CaseFile.ID) throws -> [Assessment] {
        try connection.rows(
            """
            SELECT * FROM assessment
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "assessment"))
            ORDER BY assessed_on DESC, id DESC
            """
        ).map { try $0.decode() }
    }

    func ratings(of assessment: Assessment.ID) throws -> [DomainRating] {
        try connection.rows(
            """
            SELECT assessment_rating.* FROM assessment_rating
            JOIN assessment ON assessment.id = assessment_rating.assessment_id
            WHERE assessment_id = \(assessment.text) AND \(scope.seesCase(of: "assessment"))
            """
        ).map { try $0.decode() }
    }

    func add(_ assessment: Assessment, _ ratings: [DomainRating]) throws {
        try connection.execute(
            """
            INSERT INTO assessment (id, case_file_id, assessed_on, author_id, kind, revision)
            VALUES (\(assessment.id.text), \(assessment.caseFileId.text), \(assessment.assessedOn.iso),
                \(assessment.authorId.text), \(assessment.kind.rawValue), \(assessment.revision.number))
            """
        )
        try add(ratings, to: assessment)
    }

    func save(_ assessment: Assessment, _ ratings: [DomainRating], expected: Revision) throws {
        try connection.change(
            """
            UPDATE assessment SET revision = \(assessment.revision.number)
            WHERE id = \(assessment.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "assessment"))
            """,
            of: Subject("assessment", assessment.id)
        )
        try connection.execute("DELETE FROM assessment_rating WHERE assessment_id = \(assessment.id.text)")
        try add(ratings, to: assessment)
    }

    private func add(_ ratings: [DomainRating], to assessment: Assessment) throws {
        touched.changed(in: assessment.caseFileId)
        for rating in ratings {
            try connection.execute(
                """
                INSERT INTO assessment_rating (assessment_id, life_domain, strengths, needs, worker_rating, own_rating,
                    own_words)
                VALUES (\(assessment.id.text), \(rating.lifeDomain.rawValue), \(rating.strengths), \(rating.needs),
                    \(rating.workerRating), \(rating.ownRating), \(rating.ownWords))
                """
            )
        }
    }
}
