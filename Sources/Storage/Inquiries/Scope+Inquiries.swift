import Kernel
import PortableSQL

extension Scope {
    /// A condition on `case_release` and its `case_file`: it holds today, and so does the consent beneath it.
    ///
    /// The same rule as `SharingBasis.holding`; a test compares both.
    var releaseHolds: Statement {
        """
        case_file.closed_on IS NULL AND case_file.municipality_id = \(user.municipality.text)
        AND case_release.period_from <= \(day.iso) AND case_release.period_until >= \(day.iso)
        AND (case_release.withdrawn_on IS NULL OR case_release.withdrawn_on > \(day.iso))
        AND NOT EXISTS (SELECT 1 FROM case_release later
            WHERE later.supersedes_id = case_release.id AND later.period_from <= \(day.iso))
        AND EXISTS (SELECT 1 FROM consent WHERE consent.case_file_id = case_file.id
            AND consent.given_on <= \(day.iso)
            AND (consent.valid_until IS NULL OR consent.valid_until >= \(day.iso))
            AND (consent.withdrawn_on IS NULL OR consent.withdrawn_on > \(day.iso)))
        """
    }

    /// The office whose register the user keeps; nobody else receives anything.
    var registerOffice: String { user.may(.keepRegister) ? user.organisation.text : "" }
}
