import Casework
import PortableSQL

/// The invented district in which generated cases are led, with one case manager for about 150 of them.
struct GeneratedOffice: Sendable {
    struct CaseManager: Sendable {
        let id: String
        let organisation: String
    }

    static let casesEach = 150
    static let mostMunicipalities = 200
    private static let organisations = [
        ("integrationCentre", "Kommunales Integrationszentrum"), ("memberTown", "Stadt Musterhagen"),
        ("memberTown", "Stadt Ebbeloh"), ("memberTown", "Stadt Lippfurt"),
        ("memberTown", "Gemeinde Sandrade"),
        ("welfareOrganisation", "Wohlfahrtsverband Brückenhaus e. V."),
        ("welfareOrganisation", "Nachbarschaftswerk Lindenmark e. V."), ("socialOffice", "Sozialamt"),
    ]

    /// The place among the municipalities; the first is the only one where no more are asked for.
    let place: Int
    let municipality: String
    let caseManagers: [CaseManager]
    /// How many case managers the municipalities before it have.
    private let before: Int

    init(cases: Int, place: Int = 0, before: Int = 0) {
        self.place = place
        self.before = before
        municipality = "00000000-0000-7000-8000-6c6f747365" + Self.hex(place + 1, 2)
        let count = max(1, (cases + Self.casesEach - 1) / Self.casesEach)
        caseManagers = (before..<before + count).map {
            CaseManager(
                id: Self.id("02", $0),
                organisation: Self.id("01", place * 100 + $0 % Self.organisations.count)
            )
        }
    }

    /// So many municipalities with as many cases each as there are for it.
    static func all(_ count: Int, cases: Int) -> [GeneratedOffice] {
        (0..<max(count, 1)).reduce(into: []) { offices, place in
            let share = cases / max(count, 1) + (place < cases % max(count, 1) ? 1 : 0)
            let before = offices.reduce(0) { $0 + $1.caseManagers.count }
            offices.append(GeneratedOffice(cases: share, place: place, before: before))
        }
    }

    /// `fm-0001` and so on; all have the password that `passwordHash` is of.
    static func signInName(_ index: Int) -> String {
        let digits = String(index + 1)
        return "fm-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func id(_ kind: String, _ index: Int) -> String {
        "00000000-0000-7000-80\(kind)-" + hex(index, 12)
    }

    private static func hex(_ number: Int, _ length: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }

    /// Adds what is not there yet.
    func insert(on connection: any Connection, passwordHash: String, cases: Int, year: Int) throws {
        let there = try connection.first(
            "SELECT max(last) AS last FROM case_number WHERE municipality_id = \(municipality)"
        )
        if let last = try there?.value("last", as: Int?.self) {
            guard last == cases else { throw GeneratedCasesRefusal.otherCasesAreThere(count: last) }
        } else {
            try insertDistrict(on: connection)
        }
        var known: Set<String> = []
        try connection.forEach("SELECT id FROM account WHERE municipality_id = \(municipality)") { row in
            known.insert(try row.value("id"))
        }
        let missing = caseManagers.indices.filter { !known.contains(caseManagers[$0].id) }
        try connection.insert(
            into: "account",
            columns: [
                "id", "municipality_id", "organisation_id", "sign_in_name", "sign_in_key", "display_name",
                "sort_key",
                "roles", "language", "active", "initial_password_until", "password_hash", "revision",
            ],
            rows: missing.map { account($0, passwordHash) }
        )
        try connection.execute(
            """
            INSERT INTO case_number (municipality_id, year, last) VALUES (\(municipality), \(year), \(cases))
            ON CONFLICT (municipality_id, year) DO NOTHING
            """
        )
    }

    private var name: String { "Kreis Lindenmark (erzeugt)" + (place == 0 ? "" : " \(place + 1)") }

    private func insertDistrict(on connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO municipality (id, name, kind, official_key, profile)
            VALUES (\(municipality), \(name), 'district', NULL, 'district')
            """
        )
        try connection.insert(
            into: "organisation",
            columns: ["id", "municipality_id", "name", "kind"],
            rows: Self.organisations.enumerated().map { index, organisation in
                [Self.id("01", place * 100 + index), municipality, organisation.1, organisation.0].map(
                    SQLValue.text
                )
            }
        )
        try connection.insert(
            into: "organisation",
            columns: ["id", "municipality_id", "name", "kind"],
            rows: GeneratedChain.agencies.enumerated().map { index, agency in
                [Self.id("03", place * 100 + index), municipality, agency.1, agency.0].map(SQLValue.text)
            }
        )
        try connection.insert(
            into: "member_town",
            columns: ["municipality_id", "name"],
            rows: GeneratedTexts.towns.map { [.text(municipality), .text($0)] }
        )
    }

    private func account(_ index: Int, _ passwordHash: String) -> [SQLValue] {
        let manager = caseManagers[index]
        let signIn = Self.signInName(before + index)
        let name = "Fallmanagement \(signIn.dropFirst(3))"
        return [
            .text(manager.id), .text(municipality), .text(manager.organisation), .text(signIn),
            .text(signIn),
            .text(name), .text(SortKey.german(name)), .text("caseManager"), .text("de"), .bool(true), .null,
            .text(passwordHash), .integer(1),
        ]
    }
}
