import Casework
import Kernel
import Pathways
import PortableSQL

extension SQLRequests {
    func add(_ request: CaseRequest) throws {
        let (person, origin, need) = (request.person, request.origin, request.need)
        try connection.execute(
            """
            INSERT INTO case_request (id, municipality_id, organisation_id, number, received_by, taken_by,
                person_family_name, person_given_name, person_original_name, person_birth, person_sex,
                person_nationality, person_entry, person_languages, person_relation, origin_received_on,
                origin_source, origin_way, origin_asked_by, need_reason, need_domain_codes, need_interpreter,
                need_title, need_town, need_contact, revision)
            VALUES (\(request.id.text), \(request.municipalityId.text), \(request.organisationId.text),
                \(request.number), \(request.receivedBy.text), \(request.takenBy?.text), \(person.familyName),
                \(person.givenName), \(person.originalName), \(person.birth.text), \(person.sex.rawValue),
                \(person.nationality), \(person.entry.text), \(person.languages), \(person.relation.rawValue),
                \(origin.receivedOn.iso), \(origin.source), \(origin.way), \(origin.askedBy), \(need.reason),
                \(need.keptDomains), \(need.interpreter.rawValue), \(need.title?.rawValue), \(need.town),
                \(need.contact), \(request.revision.number))
            """
        )
    }

    func save(_ request: CaseRequest, expected: Revision) throws {
        request.caseFileId.map(touched.changed)
        let (person, origin, need) = (request.person, request.origin, request.need)
        let decision = request.decision
        try connection.change(
            """
            UPDATE case_request
            SET taken_by = \(request.takenBy?.text), person_family_name = \(person.familyName),
                person_given_name = \(person.givenName), person_original_name = \(person.originalName),
                person_birth = \(person.birth.text), person_sex = \(person.sex.rawValue),
                person_nationality = \(person.nationality), person_entry = \(person.entry.text),
                person_languages = \(person.languages), origin_received_on = \(origin.receivedOn.iso),
                origin_source = \(origin.source), origin_way = \(origin.way),
                origin_asked_by = \(origin.askedBy), need_reason = \(need.reason),
                need_domain_codes = \(need.keptDomains), need_interpreter = \(need.interpreter.rawValue),
                need_title = \(need.title?.rawValue), need_town = \(need.town), need_contact = \(need.contact),
                decision_result = \(decision?.result.rawValue), decision_day = \(decision?.day.iso),
                decision_reason = \(decision?.reason), decision_referred_to = \(decision?.referredTo),
                decision_remark = \(decision?.remark), decision_by = \(decision?.by.text),
                case_file_id = \(request.caseFileId?.text), revision = \(request.revision.number)
            WHERE id = \(request.id.text) AND revision = \(expected.number) AND \(scope.seesRequest)
            """,
            of: Subject("caseRequest", request.id)
        )
    }

    func clarification(of request: CaseRequest.ID) throws -> Clarification {
        let seen: Statement = """
            request_id = \(request.text)
            AND EXISTS (SELECT 1 FROM case_request WHERE case_request.id = request_id AND \(scope.seesRequest))
            """
        return Clarification(
            criteria: try connection.all(
                "SELECT * FROM case_request_criterion WHERE \(seen) ORDER BY criterion"
            ),
            checks: try connection.all("SELECT * FROM case_request_check WHERE \(seen) ORDER BY agency")
        )
    }

    func save(_ clarification: Clarification, of request: CaseRequest.ID) throws {
        try connection.execute("DELETE FROM case_request_criterion WHERE request_id = \(request.text)")
        try connection.execute("DELETE FROM case_request_check WHERE request_id = \(request.text)")
        for answer in clarification.criteria {
            try connection.execute(
                """
                INSERT INTO case_request_criterion (request_id, criterion, answer, remark)
                VALUES (\(request.text), \(answer.criterion.rawValue), \(answer.answer.rawValue), \(answer.remark))
                """
            )
        }
        for check in clarification.checks {
            try connection.execute(
                """
                INSERT INTO case_request_check (request_id, agency, answer, contact)
                VALUES (\(request.text), \(check.agency), \(check.answer.rawValue), \(check.contact))
                """
            )
        }
    }
}
