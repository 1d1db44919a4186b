import Accounts
import Casework
import Kernel
import PortableSQL

/// Where the demo plays: the municipality with its organisations, accounts and board, as they were made.
struct DemoSetting {
    let municipality: Municipality.ID
    private let organisations: [String: (id: Organisation.ID, name: String)]
    private var users: [String: User] = [:]

    init(of demo: DemoStories, on stage: DemoStage) throws {
        let description = demo.municipality
        let municipality = Municipality.ID.new()
        self.municipality = municipality
        organisations = Dictionary(
            description.organisations.map { ($0.key, (Organisation.ID.new(), $0.name)) },
            uniquingKeysWith: { first, _ in first }
        )
        try addPlaces(description, on: stage.connection)
        try addBoard(description.board, on: stage.connection)
        for person in description.accounts {
            users[person.signIn] = try account(of: person, password: demo.password, on: stage)
        }
        try appointDeputies(description.deputies, on: stage)
        try setShares(description.accounts, on: stage)
    }

    func user(_ signInName: String) throws -> User {
        guard let user = users[signInName] else {
            throw DemoMistake("municipality.yaml", "nobody signs in as \(signInName)")
        }
        return user
    }

    func organisation(_ key: String) throws -> (id: Organisation.ID, name: String) {
        guard let organisation = organisations[key] else {
            throw DemoMistake("municipality.yaml", "there is no organisation \(key)")
        }
        return organisation
    }

    private func addPlaces(_ description: DemoMunicipality, on connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO municipality (id, name, kind, profile)
            VALUES (\(municipality.text), \(description.name), \(description.kind.rawValue), \(description.profile))
            """
        )
        for town in Set(description.organisations.map(\.town)).sorted() {
            try connection.execute(
                "INSERT INTO member_town (municipality_id, name) VALUES (\(municipality.text), \(town))"
            )
        }
        for employer in description.organisations {
            try connection.execute(
                """
                INSERT INTO organisation (id, municipality_id, name, kind, town)
                VALUES (\(try organisation(employer.key).id.text), \(municipality.text), \(employer.name),
                    \(employer.kind.rawValue), \(employer.town))
                """
            )
        }
    }

    private func addBoard(_ board: DemoMunicipality.Board, on connection: any Connection) throws {
        let id = Identifier<DemoMunicipality.Board>.new().text
        try connection.execute(
            """
            INSERT INTO steering_board (id, municipality_id, name)
            VALUES (\(id), \(municipality.text), \(board.name))
            """
        )
        for member in board.members {
            let organisation = try organisation(member).id.text
            try connection.execute(
                """
                INSERT INTO board_seat (id, board_id, organisation_id, function, contact, deputy, votes, revision)
                VALUES (\(id + "." + organisation), \(id), \(organisation), '', '', '', \(true), 1)
                """
            )
        }
    }

    // Nobody is there yet who could add accounts; what `lotse user add` does, on behalf of the installation.
    private func account(
        of person: DemoMunicipality.Person,
        password: PasswordHash,
        on stage: DemoStage
    ) throws -> User {
        let employer = try organisation(person.organisation).id
        let action = AddAccount(
            organisation: employer,
            names: try AccountNames(signIn: person.signIn, display: person.name),
            roles: person.roles,
            language: "de",
            password: password,
            isInitialPassword: false
        )
        let installation = User(
            id: Identifier("installation"),
            municipality: municipality,
            organisation: employer,
            name: "",
            roles: [.systemAdministrator]
        )
        let begun = stage.moment(on: stage.now.day.adding(days: -4 * 365))
        return try stage.perform(action, by: installation, at: begun).user
    }

    private func setShares(_ people: [DemoMunicipality.Person], on stage: DemoStage) throws {
        guard let coordination = users.values.first(where: { $0.roles.contains(.coordination) }) else {
            return
        }
        for person in people {
            guard let percent = person.share else { continue }
            let share = try PostShare(percent: percent, after: Revision(0))
            let action = SetPostShare(of: try user(person.signIn).id, share)
            try stage.perform(
                action,
                by: coordination,
                at: stage.moment(on: stage.now.day.adding(days: -400))
            )
        }
    }

    private func appointDeputies(_ deputies: [DemoMunicipality.Deputyship], on stage: DemoStage) throws {
        for deputyship in deputies {
            let today = stage.now.day
            let days = Period(
                from: deputyship.from.day(from: today),
                until: deputyship.until.day(from: today)
            )
            guard let days else { throw DemoMistake("municipality.yaml", "a deputy's days are reversed") }
            let action = AppointDeputy(byUser: try user(deputyship.deputy).id, period: days)
            let moment = stage.moment(on: min(days.from, today).adding(days: -1))
            try stage.perform(action, by: try user(deputyship.for), at: moment)
        }
    }
}
