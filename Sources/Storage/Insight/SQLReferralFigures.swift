import Casework
import Insight
import Kernel
import PortableSQL

/// Lifts declines and delays out of their cases: codes and counts, nothing that points back.
struct SQLReferralFigures: ReferralFigureStore {
    let connection: any Connection
    let user: User
    let profile: CaseworkProfile

    func declines(since day: Day) throws -> [DeclineCount] {
        let reach = try WithinReach(of: user, on: connection)
        return try connection.all(
            """
            SELECT organisation.name AS agency, referral.need AS life_domain,
                referral.decline_reason AS reason, count(*) AS count
            FROM referral JOIN case_file ON case_file.id = referral.case_file_id
            JOIN organisation ON organisation.id = referral.recipient_id
            WHERE case_file.municipality_id = \(user.municipality.text) AND \(reach.caseFiles)
                AND referral.state = 'declined' AND referral.answered_on >= \(day.iso)
            GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3
            """
        )
    }

    func late(on day: Day) throws -> [LateReferralCount] {
        let reach = try WithinReach(of: user, on: connection)
        let last = day.adding(days: -profile.referralRules.escalationDays)
        return try connection.all(
            """
            SELECT organisation.name AS agency,
                CASE WHEN referral.state IN ('completed', 'brokenOff') THEN 'ended' ELSE referral.state END AS state,
                count(*) AS count, min(referral.due_on) AS earliest_due_on
            FROM referral JOIN case_file ON case_file.id = referral.case_file_id
            JOIN organisation ON organisation.id = referral.recipient_id
            WHERE case_file.municipality_id = \(user.municipality.text) AND \(reach.caseFiles)
                AND case_file.closed_on IS NULL AND referral.due_on < \(last.iso)
            GROUP BY 1, 2 ORDER BY 4, 1, 2
            """
        )
    }

    func words() throws -> FactWords {
        FactWords([
            "domain": words(profile.domains), "reason": words(profile.referralRules.declineReasons),
        ])
    }

    private func words(_ entries: [CaseworkProfile.Entry]) -> [String: FactWords.Word] {
        Dictionary(entries.map { ($0.code, FactWords.Word(de: $0.de, en: $0.en)) }) { first, _ in first }
    }
}

extension SQLStores: ReferralFigureStores {
    public var referralFigures: any ReferralFigureStore {
        SQLReferralFigures(connection: connection, user: scope.user, profile: profile)
    }
}
