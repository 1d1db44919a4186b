import Casework
import Kernel
import PortableSQL
import Steering
import Testing

@Suite("What reaches steering leads to nobody", .serialized)
struct FindingPrivacyTests {
    private static let tables = [
        "structural_finding", "theme", "theme_step", "theme_priority", "steering_board", "board_seat",
        "meeting",
        "agenda_item", "attendance", "decision", "measure",
    ]

    @Test(
        "No column of steering holds an identifier, number, author, day or name of the case",
        arguments: Engine.allCases
    )
    func columns(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let town = steering.town
            let file = try await town.openCase()
            try await steering.lift("Nach dem Wechsel zahlte niemand.", of: file.id)
            let theme = try await steering.theme()
            try await steering.prioritise([theme])
            let meeting = try await steering.meeting(about: theme)
            try await steering.decide((2, 0, 0), on: theme, in: meeting)
            let observation = try #require(
                try await town.answer(ReadObservations(file.id), for: town.meral).observations.first
            )
            #expect(observation.liftedOn == town.today, "the case knows that it was lifted")
            let pointing = [
                file.id.text, file.number, "Haidari", "Shirin", "Ebbeloh", observation.id.text,
                town.meral.id.text,
            ]
            for table in Self.tables {
                let rows = try await town.town.database.read { connection in
                    try connection.rows(Statement(stringLiteral: "SELECT * FROM " + table)).map {
                        "\($0.values)"
                    }
                }
                #expect(!rows.isEmpty || table == "measure", "\(table) is looked at")
                for word in pointing { #expect(!rows.contains { $0.contains(word) }, "\(word) in \(table)") }
                guard table == "structural_finding" else { continue }
                #expect(!rows.contains { $0.contains(town.today.iso) }, "the finding knows no day")
            }
        }
    }

    @Test("The mark of a family differs from town to town and is no plain hash", arguments: Engine.allCases)
    func marks(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let town = steering.town
            let (one, other) = (try await town.openCase(), try await town.openCase())
            try await steering.lift("Kein Platz", of: one.id)
            try await steering.lift("Wieder kein Platz", of: one.id)
            try await steering.lift("Kein Kurs", of: other.id)
            let marks = try await town.town.database.read { connection in
                try connection.rows("SELECT household FROM structural_finding").map {
                    try $0.value("household", as: [UInt8].self)
                }
            }
            #expect(marks.count == 3 && Set(marks).count == 2)
        }
    }

    @Test("Another municipality, a case manager and a partner see nothing of it", arguments: Engine.allCases)
    func strangers(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let town = steering.town
            try await steering.lift("Kein Platz", of: try await town.openCase().id)
            let theme = try await steering.theme()
            let abroad = Self.user(town.viktor, .coordination)
            await #expect(throws: ThemeRefusal.notFound) {
                try await town.answer(ReadTheme(theme.id), for: abroad)
            }
            await #expect(throws: BoardRefusal.notFound) {
                try await town.answer(ReadBoard(steering.board.id), for: abroad)
            }
            #expect(try await town.answer(ReadThemes(), for: abroad).themes.isEmpty)
            #expect(try await town.answer(ReadFindings(), for: abroad).open.isEmpty)
            for stranger in [town.meral, Self.user(town.paula, .partner)] {
                await #expect(throws: PermissionRefusal.self) {
                    try await town.answer(ReadThemes(), for: stranger)
                }
            }
            let member = Self.user(town.paula, .boardMember)
            let read = try await town.answer(ReadTheme(theme.id), for: member)
            #expect(read.findings.isEmpty, "a member of the board sees counts, not what single findings say")
            await #expect(throws: PermissionRefusal.missing(.keepBoards)) {
                try await town.answer(ReadFindings(), for: member)
            }
        }
    }

    @Test("A text that names somebody stays in the case until it is corrected", arguments: Engine.allCases)
    func check(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let town = steering.town
            let file = try await town.openCase()
            for text in [
                "Familie Heidari wartet.", "Fall \(file.number)", "Familie aus Ebbeloh", "am 3.5.2026",
            ] {
                await #expect(throws: LiftingRefusal.self, "\(text)") {
                    try await steering.lift(text, of: file.id)
                }
            }
            #expect(try await steering.desk().open.isEmpty)
            let observation = try await town.observe("Der Kurs fiel aus.", in: file.id)
            let lift = { (text: String) in
                LiftObservation(
                    caseFile: file.id,
                    observation: observation.id,
                    text: text,
                    harmless: ["Ebbeloh", file.number],
                    expected: observation.revision
                )
            }
            await #expect(throws: LiftingRefusal.self, "what is certain cannot be confirmed away") {
                try await town.perform(lift("Fall \(file.number)"), by: town.meral)
            }
            _ = try await town.perform(lift("In Ebbeloh gibt es keinen Kurs."), by: town.meral)
            await #expect(throws: LiftingRefusal.alreadyLifted) {
                try await town.perform(lift("Noch einmal"), by: town.meral)
            }
            #expect(try await steering.desk().open.map(\.finding.text) == ["In Ebbeloh gibt es keinen Kurs."])
        }
    }

    private static func user(_ user: User, _ role: Role) -> User {
        User(
            id: user.id,
            municipality: user.municipality,
            organisation: user.organisation,
            name: user.name,
            roles: [role]
        )
    }
}
