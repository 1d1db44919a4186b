import Kernel
import PortableSQL

extension Scope {
    /// A condition on `case_file`: something of it was referred to the user's organisation, whatever became of it.
    ///
    /// Whether anything may be seen of it, and what, decides `ReferralRecord` by the release of the day.
    var seesReferredCaseFile: Statement {
        "\(isInMunicipality) AND case_file.id IN (SELECT referral.case_file_id FROM referral WHERE \(receives))"
    }

    /// A condition on `referral`: it was sent to the user's organisation, and the user may answer.
    var receives: Statement {
        guard user.may(.answerReferrals) else { return "1 = 0" }
        return """
            referral.recipient_id = \(user.organisation.text)
            AND referral.municipality_id = \(user.municipality.text)
            """
    }
}

/// The rule that a release sent with a referral opens no shared file before somebody accepted it.
enum HeldFile {
    /// A condition on `case_release`; the same as `SharingBasis.heldBack`.
    static let isHeld: Statement = """
        (EXISTS (\(referrals) AND referral.holds_file)
            AND NOT EXISTS (\(referrals)
                AND referral.state IN ('accepted', 'begun', 'completed', 'brokenOff', 'reported')))
        """

    // Under the release itself, or under one it stands in the place of.
    private static let referrals: Statement = """
        WITH RECURSIVE ground (id, earlier_id) AS (
            SELECT case_release.id, case_release.supersedes_id
            UNION SELECT earlier.id, earlier.supersedes_id
            FROM case_release earlier JOIN ground ON earlier.id = ground.earlier_id)
        SELECT 1 FROM ground JOIN referral ON referral.release_id = ground.id WHERE 1 = 1
        """
}
