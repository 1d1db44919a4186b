import Kernel
import PortableSQL

extension Scope {
    /// A condition on `case_request` for one that is opened by its identifier.
    ///
    /// While nobody has taken it, the case managers of the office that received it see it; then whoever took it
    /// and their deputies; once it has become a case, whoever sees the case. Never another office or municipality.
    var seesRequest: Statement {
        request(orItsCase: seesCaseFile)
    }

    /// The same for lists, without the files that were opened only for a time.
    var leadsRequest: Statement {
        request(orItsCase: leadsCaseFile)
    }

    private func request(orItsCase condition: Statement) -> Statement {
        """
        case_request.municipality_id = \(user.municipality.text) AND (
            (case_request.taken_by IS NULL AND case_request.organisation_id = \(office))
            OR (case_request.case_file_id IS NULL AND case_request.taken_by IN (\(caseManagers)))
            OR EXISTS (SELECT 1 FROM case_file
                WHERE case_file.id = case_request.case_file_id AND \(condition)))
        """
    }

    // Only case managers receive requests; for everybody else no office has any.
    private var office: String {
        user.may(.openCases) ? user.organisation.text : ""
    }
}
