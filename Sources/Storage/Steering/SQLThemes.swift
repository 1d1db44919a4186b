import Kernel
import PortableSQL
import Steering

struct SQLThemes: ThemeStore {
    let connection: any Connection
    let municipality: Municipality.ID

    func all() throws -> [Theme] { try themes("1 = 1") }

    func find(_ id: Theme.ID) throws -> Theme? { try themes("id = \(id.text)").first }

    func add(_ theme: Theme) throws {
        try connection.execute(
            """
            INSERT INTO theme (id, municipality_id, title, summary, state, opened_on, group_id, merged_into_id,
                upward, revision)
            VALUES (\(theme.id.text), \(municipality.text), \(theme.title), \(theme.summary),
                \(theme.state.rawValue), \(theme.openedOn.iso), \(theme.groupId?.text),
                \(theme.mergedIntoId?.text), \(theme.upward.rawValue), \(theme.revision.number))
            """
        )
    }

    func save(_ theme: Theme, expected: Revision) throws {
        try connection.change(
            """
            UPDATE theme
            SET title = \(theme.title), summary = \(theme.summary), state = \(theme.state.rawValue),
                group_id = \(theme.groupId?.text), merged_into_id = \(theme.mergedIntoId?.text),
                upward = \(theme.upward.rawValue), revision = \(theme.revision.number)
            WHERE id = \(theme.id.text) AND municipality_id = \(municipality.text) AND revision = \(expected.number)
            """,
            of: Subject("theme", theme.id)
        )
    }

    func steps(of theme: Theme.ID) throws -> [ThemeStep] {
        try connection.all(
            "SELECT state, entered_on FROM theme_step WHERE theme_id = \(theme.text) ORDER BY position"
        )
    }

    func add(_ step: ThemeStep, of theme: Theme.ID) throws {
        try connection.execute(
            """
            INSERT INTO theme_step (theme_id, position, state, entered_on)
            SELECT \(theme.text), COALESCE(max(position), 0) + 1, \(step.state.rawValue), \(step.enteredOn.iso)
            FROM theme_step WHERE theme_id = \(theme.text)
            """
        )
    }

    private func themes(_ condition: Statement) throws -> [Theme] {
        try connection.all(
            """
            SELECT id, title, summary, state, opened_on, group_id, merged_into_id, upward, revision FROM theme
            WHERE municipality_id = \(municipality.text) AND \(condition) ORDER BY title, id
            """
        )
    }
}
