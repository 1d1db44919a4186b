import Casework
import Kernel
import PortableSQL

/// Takes a finding out of its case: what arrives has neither case nor author nor day.
struct SQLLifting: LiftingStore {
    let connection: any Connection
    let user: User
    let sealing: SealingKey
    let revealingWords: RevealingWords

    func add(_ finding: LiftedFinding, of caseFile: CaseFile.ID) throws {
        let id = (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
        let municipality = user.municipality.text
        let household = sealing.hash(of: "\(municipality) \(caseFile.text)", for: "household of a finding")
        let kind = try connection.first(
            "SELECT kind FROM organisation WHERE id = \(finding.agency?.text) AND municipality_id = \(municipality)"
        )
        let agencyKind: String? = try kind?.value("kind")
        let matter = finding.matter
        try connection.execute(
            """
            INSERT INTO structural_finding (id, municipality_id, household, kind, life_domain, origin_sphere,
                target_sphere, agency_kind, organisation_id, period, text, revision)
            VALUES (\(id), \(municipality), \(household), \(matter.kind.rawValue), \(matter.lifeDomain.rawValue),
                \(matter.originSphere?.rawValue), \(matter.targetSphere?.rawValue), \(agencyKind),
                \(agencyKind == nil ? nil : finding.agency?.text), \(finding.period.rawValue), \(finding.text), 1)
            """
        )
    }
}
