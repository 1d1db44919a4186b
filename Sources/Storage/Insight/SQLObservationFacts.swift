import Casework
import Insight
import Kernel
import PortableSQL

/// Lifts observations out of their cases: codes and numbers of cases, nothing that points back.
struct SQLObservationFacts: ObservationFactStore {
    let connection: any Connection
    let user: User
    let profile: CaseworkProfile

    func counts(since day: Day) throws -> [ObservationFactCount] {
        let reach = try WithinReach(of: user, on: connection)
        return try connection.rows(
            """
            SELECT observation.kind, life_domain, origin_sphere, target_sphere,
                count(DISTINCT observation.case_file_id) AS cases
            FROM observation JOIN case_file ON case_file.id = observation.case_file_id
            WHERE case_file.municipality_id = \(user.municipality.text) AND observed_on >= \(day.iso)
                AND \(reach.caseFiles)
            GROUP BY 1, 2, 3, 4
            ORDER BY 5 DESC, 1, 2, COALESCE(origin_sphere, ''), COALESCE(target_sphere, '')
            """
        ).map { try $0.decode() }
    }

    func words() throws -> FactWords {
        FactWords([
            "kind": words(profile.observationKinds), "domain": words(profile.domains),
            "sphere": words(profile.legalSpheres),
        ])
    }

    private func words(_ entries: [CaseworkProfile.Entry]) -> [String: FactWords.Word] {
        Dictionary(entries.map { ($0.code, FactWords.Word(de: $0.de, en: $0.en)) }) { first, _ in first }
    }
}
