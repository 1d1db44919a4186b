import Kernel

/// Reads the facts of the cases and what their codes mean (Speicher der Kennzahlen).
public protocol IndicatorStore {
    var catalogue: IndicatorCatalogue { get }
    /// The facts of all cases of the municipality, and how far the user sees figures of them.
    func facts() throws -> FactBook
    func reach() throws -> FigureReach
    /// By `agency`, `domain`, `reason`, `accessPath` and `observation`.
    func words() throws -> FactWords
    /// What was worked out before from the same facts, or what `work` gives.
    func kept(_ question: IndicatorQuestion, _ work: () throws -> IndicatorAnswer) throws -> IndicatorAnswer
    /// What counts whole posts of case managers.
    var posts: any PostSource { get }
    var themes: any ThemeSource { get }
}

/// Counts the themes of the boards by how far they came (Quelle der Themen).
public protocol ThemeSource {
    /// So many came at least so far by the end of the day.
    func themes(on day: Day) throws -> [String: Int]
}

/// Counts whole posts of case managers in hundredths, by organisation (Quelle der Stellen).
public protocol PostSource {
    /// Nothing where the posts of that day are not known.
    func posts(on day: Day) throws -> [String: Int]?
}

/// The stores that queries on indicators need (Speicher für Kennzahlen).
public protocol IndicatorStores {
    var indicators: any IndicatorStore { get }
}
