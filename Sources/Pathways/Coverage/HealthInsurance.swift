/// Who pays when the person is ill (Krankenversicherung).
public enum HealthInsurance: String, Codable, CaseIterable, Sendable {
    /// Own membership in a statutory fund.
    case statutory = "gesetzlich"
    /// Through a member of the family (§ 10 SGB V).
    case family = "familienversichert"
    case voluntary = "freiwillig"
    case privateInsurance = "privat"
    /// Card of a fund, paid by the social office (§ 264 Abs. 1 and 2 SGB V).
    case cardOfSocialOffice = "gesundheitskarte-264"
    /// Slip of paper for each visit (§§ 4, 6 AsylbLG).
    case treatmentSlip = "behandlungsschein"
    case uninsured = "keine"
}
