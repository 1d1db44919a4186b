import Kernel
import PortableSQL

extension Scope {
    /// A condition on `case_file`: something of it is released to the user's organisation on this day.
    ///
    /// The same rule as `SharingBasis.holding`, which then decides on the parts; a test compares both.
    var seesReleasedCaseFile: Statement {
        guard user.may(.readSharedCases) else { return "1 = 0" }
        return """
            \(isInMunicipality) AND case_file.closed_on IS NULL
            AND case_file.organisation_id <> \(user.organisation.text)
            AND case_file.id IN (\(casesReleased))
            AND EXISTS (SELECT 1 FROM consent WHERE consent.case_file_id = case_file.id
                AND given_on <= \(day.iso) AND (valid_until IS NULL OR valid_until >= \(day.iso))
                AND (withdrawn_on IS NULL OR withdrawn_on > \(day.iso)))
            """
    }

    private var casesReleased: Statement {
        """
        SELECT case_release.case_file_id FROM case_release
        WHERE recipient_id = \(user.organisation.text) AND kind = 'release'
            AND direction IN ('toRecipient', 'mutual')
            AND period_from <= \(day.iso) AND period_until >= \(day.iso)
            AND (withdrawn_on IS NULL OR withdrawn_on > \(day.iso))
            AND NOT EXISTS (SELECT 1 FROM case_release later
                WHERE later.supersedes_id = case_release.id AND later.period_from <= \(day.iso))
            AND NOT \(HeldFile.isHeld)
        """
    }
}
