import AgencyNetwork
import Casework
import Insight
import Kernel
import PortableSQL

/// Lifts facts out of the cases and hands them over without anything that points back (Kennzahlen).
final class SQLIndicators: IndicatorStore {
    /// A transaction that began before another may end after it; none is open as long as this, in microseconds.
    private static let longestTransaction: Int64 = 600_000_000

    let connection: any Connection
    let user: User
    let profile: CaseworkProfile
    let setting: FigureSetting
    private let today: Day
    private let now: Int64
    private var current: FactShelf.Kept?

    init(
        connection: any Connection,
        scope: Scope,
        profile: CaseworkProfile,
        setting: FigureSetting
    ) {
        self.connection = connection
        user = scope.user
        today = scope.day
        now = scope.moment.instant.microseconds
        self.profile = profile
        self.setting = setting
        catalogue = setting.catalogue.aiming(at: profile.indicatorTargets)
    }

    private var municipality: String { user.municipality.text }

    let catalogue: IndicatorCatalogue

    var themes: any ThemeSource {
        StoredThemes(store: SQLThemes(connection: connection, municipality: user.municipality))
    }

    var posts: any PostSource { SQLPostShares(connection: connection, user: user, today: today) }

    func reach() throws -> FigureReach {
        try WithinReach(of: user, on: connection).figures
    }

    func facts() throws -> FactBook { try known().facts }

    func kept(
        _ question: IndicatorQuestion,
        _ work: () throws -> IndicatorAnswer
    ) throws -> IndicatorAnswer {
        // Posts and themes change without a case that changes.
        guard try !catalogue.indicator(question.key).isOfMoreThanCases else { return try work() }
        let asked = FactShelf.Asked(
            question: question,
            target: try catalogue.indicator(question.key).target,
            reach: try reach(),
            state: try known().state
        )
        return try setting.shelf.answer(asked, of: user.municipality, work)
    }

    func words() throws -> FactWords {
        FactWords([
            "agency": try agencies(), "domain": words(profile.domains),
            "reason": words(profile.closingReasons),
            "accessPath": words(profile.intake.sources), "observation": words(profile.observationKinds),
        ])
    }

    private func words(_ entries: [CaseworkProfile.Entry]) -> [String: FactWords.Word] {
        Dictionary(entries.map { ($0.code, FactWords.Word(de: $0.de, en: $0.en)) }) { first, _ in first }
    }

    private func agencies() throws -> [String: FactWords.Word] {
        try connection.rows("SELECT id, name FROM organisation WHERE municipality_id = \(municipality)")
            .reduce(into: [:]) { names, row in
                let name: String = try row.value("name")
                names[try row.value("id", as: String.self)] = FactWords.Word(de: name, en: name)
            }
    }
}

extension SQLIndicators {
    /// Read once in a transaction: all figures of a page are of the same state.
    private func known() throws -> FactShelf.Kept {
        if let current { return current }
        let count = try factCount()
        var kept = setting.shelf.kept(of: user.municipality) ?? FactShelf.Kept()
        try read(into: &kept)
        if kept.facts.caseCount != count || kept.facts.isWorn {
            // Something was deleted: whatever is not there any more must not be counted.
            kept = FactShelf.Kept()
            try read(into: &kept)
        }
        setting.shelf.keep(kept, of: user.municipality)
        current = kept
        return kept
    }

    private func factCount() throws -> Int {
        let row = try connection.first(
            "SELECT count(*) AS number FROM case_fact WHERE municipality_id = \(municipality)"
        )
        return try row?.value("number") ?? 0
    }

    private func read(into kept: inout FactShelf.Kept) throws {
        let since: Statement =
            kept.facts.caseCount == 0 ? "" : "AND changed_at >= \(kept.readAt - Self.longestTransaction)"
        var (facts, isOther) = (kept.facts, false)
        try connection.forEach(
            "SELECT fact_key, facts FROM case_fact WHERE municipality_id = \(municipality) \(since)"
        ) { row in
            isOther = facts.put(try row.value("fact_key"), try row.value("facts")) || isOther
        }
        kept.readAt = now
        guard isOther || kept.state == 0 else { return }
        kept = FactShelf.Kept(facts: facts, readAt: now, state: setting.shelf.newState())
    }
}

extension WithinReach {
    /// The same reach as a condition on facts.
    var figures: FigureReach {
        switch reach {
        case .municipality: .whole
        case .town: .town(town, organisation: user.organisation.text)
        case .organisation: .organisation(user.organisation.text)
        }
    }
}

extension SQLStores: IndicatorStores {
    public var indicators: any IndicatorStore {
        SQLIndicators(connection: connection, scope: scope, profile: profile, setting: figureSetting)
    }
}
