import Kernel

/// Keeps the themes of the user's municipality.
public protocol ThemeStore {
    /// By title.
    func all() throws -> [Theme]
    func find(_ id: Theme.ID) throws -> Theme?
    func add(_ theme: Theme) throws
    func save(_ theme: Theme, expected: Revision) throws
    /// The first step first.
    func steps(of theme: Theme.ID) throws -> [ThemeStep]
    func add(_ step: ThemeStep, of theme: Theme.ID) throws
}

extension SteeringStores {
    /// Keeps a theme that moved on, and when it did.
    func keep(_ theme: Theme, movedFrom before: Theme, on day: Day) throws {
        try themes.save(theme, expected: before.revision)
        guard theme.state != before.state else { return }
        try themes.add(ThemeStep(theme.state, on: day), of: theme.id)
    }

    /// Moves a theme on where its next step is reached.
    func advance(_ id: Theme.ID?, to state: ThemeState, on day: Day) throws {
        guard let id, let before = try themes.find(id) else { return }
        var theme = before
        guard theme.advance(to: state) else { return }
        try keep(theme, movedFrom: before, on: day)
    }
}
