import Casework
import Foundation
import Kernel
import PortableSQL

struct SQLReferrals: ReferralStore {
    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey
    let touched: TouchedCases

    func all(in caseFile: CaseFile.ID) throws -> [Referral] {
        try connection.all(
            """
            SELECT * FROM referral
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "referral"))
            ORDER BY id DESC
            """
        )
    }

    func add(_ referral: Referral) throws {
        touched.happened(in: referral.caseFileId)
        try connection.execute(
            """
            INSERT INTO referral (id, municipality_id, case_file_id, number, recipient_id, offer_id, release_id,
                holds_file, plan_step_id, need, wish, person_ids, needed_by, state, due_on, proposed_on,
                proposed_by, revision)
            VALUES (\(referral.id.text), \(referral.municipalityId.text), \(referral.caseFileId.text),
                \(referral.number), \(referral.recipientId.text), \(referral.offerId),
                \(referral.releaseId.text), \(referral.holdsFile), \(referral.planStepId?.text),
                \(referral.need.rawValue), \(referral.wish), \(CodeList(referral.persons).text),
                \(referral.neededBy?.iso), \(referral.state.rawValue), \(referral.dueOn?.iso),
                \(referral.proposedOn.iso), \(referral.proposedBy.text), \(referral.revision.number))
            """
        )
    }

    func save(_ referral: Referral, expected: Revision) throws {
        let sight: Statement = scope.seesCase(of: "referral")
        try connection.save(referral, expected: expected, where: sight)
        touched.happened(in: referral.caseFileId)
    }

    // The case first: the few that one leads, then their referrals.
    func sent(limit: Int) throws -> [SentReferral] {
        try connection.all(
            """
            SELECT referral.*, case_file.number AS case_number, \(Shield.told("case_file.title")) AS case_title,
                case_file.case_manager_id AS case_manager_id
            FROM case_file CROSS JOIN referral
            WHERE referral.case_file_id = case_file.id AND \(scope.leadsCaseFile)
            ORDER BY referral.id DESC LIMIT \(limit)
            """
        )
    }

    func hasLooked(_ organisation: Organisation.ID, at caseFile: CaseFile.ID) throws -> Bool {
        try connection.first(
            """
            SELECT audit_entry.at FROM audit_entry JOIN account ON account.id = audit_entry.user_id
            WHERE audit_entry.subject_id = \(caseFile.text) AND audit_entry.action = 'ReadSharedCase'
                AND audit_entry.outcome = 'done' AND account.organisation_id = \(organisation.text)
            LIMIT 1
            """
        ) != nil
    }

    func links(in caseFile: CaseFile.ID) throws -> [ReferralLink] {
        try connection.all(
            """
            SELECT * FROM referral_link
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "referral_link"))
            ORDER BY made_at DESC, id
            """
        )
    }

    func add(_ link: ReferralLink, code: LinkCode) throws {
        try close(link.referralId, at: link.madeAt)
        try connection.execute(
            """
            INSERT INTO referral_link (id, referral_id, case_file_id, code_hash, made_by, made_at, expires_at,
                wrong_codes)
            VALUES (\(link.id.text), \(link.referralId.text), \(link.caseFileId.text),
                \(LinkCodeHash.of(code, for: link.id, sealing)), \(link.madeBy.text),
                \(link.madeAt.microseconds), \(link.expiresAt.microseconds), \(link.wrongCodes))
            """
        )
    }

    func closeLinks(of referral: Referral, at instant: Instant) throws {
        try close(referral.id, at: instant)
    }

    private func close(_ referral: Referral.ID, at instant: Instant) throws {
        try connection.execute(
            """
            UPDATE referral_link SET closed_at = \(instant.microseconds)
            WHERE referral_id = \(referral.text) AND closed_at IS NULL
                AND \(scope.seesCase(of: "referral_link"))
            """
        )
    }
}

extension Connection {
    /// Two may answer at once: whoever comes second changes nothing and is told so.
    func save(_ referral: Referral, expected: Revision, where sight: Statement) throws {
        let written = try execute(
            """
            UPDATE referral SET state = \(referral.state.rawValue), due_on = \(referral.dueOn?.iso),
                answered_on = \(referral.answeredOn?.iso), answered_by = \(referral.answeredBy?.text),
                decline_reason = \(referral.decline?.reason), decline_words = \(referral.decline?.words),
                begun_on = \(referral.begunOn?.iso), ended_on = \(referral.endedOn?.iso),
                break_off_reason = \(referral.breakOff?.reason), break_off_words = \(referral.breakOff?.words),
                result_outcome = \(referral.result?.outcome), result_text = \(referral.result?.text),
                noted_on = \(referral.notedOn?.iso), revision = \(referral.revision.number)
            WHERE id = \(referral.id.text) AND revision = \(expected.number) AND \(sight)
            """
        )
        guard written == 1 else { throw ReferralRefusal.answeredMeanwhile }
    }
}

/// The code of a link as it is kept: nobody who reads the database can tell or try it (Hash des Codes).
enum LinkCodeHash {
    static func of(_ code: LinkCode, for link: ReferralLink.ID, _ key: SealingKey) -> String {
        Data(key.hash(of: text(code, link), for: "referral link code")).base64EncodedString()
    }

    static func matches(_ code: LinkCode, _ kept: String, of link: ReferralLink.ID, _ key: SealingKey) -> Bool
    {
        guard let hash = Data(base64Encoded: kept) else { return false }
        return key.isHash(Array(hash), of: text(code, link), for: "referral link code")
    }

    private static func text(_ code: LinkCode, _ link: ReferralLink.ID) -> String {
        link.text + ":" + code.text
    }
}
