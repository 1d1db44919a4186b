import Insight
import Kernel
import PortableSQL

/// Keeps what municipalities show to the state level; only `all` and `participants` look beyond the user's own.
struct SQLSharedFigures: SharedFigureStore {
    let connection: any Connection
    let user: User

    private var municipality: String { user.municipality.text }

    func sharing() throws -> FigureSharing? {
        let row = try connection.first(
            """
            SELECT agreed_on, coalesce(account.display_name, '') AS name
            FROM figure_sharing LEFT JOIN account ON account.id = agreed_by
            WHERE figure_sharing.municipality_id = \(municipality)
            """
        )
        guard let row, let day = Day(iso: try row.value("agreed_on", as: String.self)) else { return nil }
        return FigureSharing(agreedOn: day, agreedBy: try row.value("name"))
    }

    func agree(on day: Day) throws {
        try connection.execute(
            """
            INSERT INTO figure_sharing (municipality_id, agreed_on, agreed_by)
            VALUES (\(municipality), \(day.iso), \(user.id.text))
            """
        )
    }

    func withdraw() throws {
        try connection.execute("DELETE FROM shared_figure WHERE municipality_id = \(municipality)")
        try connection.execute("DELETE FROM figure_sharing WHERE municipality_id = \(municipality)")
    }

    func show(_ contents: [Day: AggregateContent]) throws {
        try connection.execute("DELETE FROM shared_figure WHERE municipality_id = \(municipality)")
        let rows = contents.flatMap { until, content in
            content.values.map { value -> [SQLValue] in
                [.text(municipality), .text(value.indicator), .text(until.iso), .text(value.unit)]
                    + [value.value, value.lower, value.upper].map { $0.map { .integer(Int64($0)) } ?? .null }
            }
        }
        guard !rows.isEmpty else { return }
        try connection.insert(
            into: "shared_figure",
            columns: [
                "municipality_id", "indicator", "until_on", "unit", "value", "lower_bound", "upper_bound",
            ],
            rows: rows
        )
    }

    func shown() throws -> [SharedFigure] {
        try figures("shared_figure.municipality_id = \(municipality)")
            .sorted { ($1.until.number, $0.value.indicator) < ($0.until.number, $1.value.indicator) }
    }

    func all(_ indicators: Set<String>) throws -> [SharedFigure] {
        try figures("indicator IN (\(list: indicators.sorted()))")
    }

    func participants() throws -> Int {
        try connection.first("SELECT count(*) AS number FROM figure_sharing")?.value("number") ?? 0
    }

    private func figures(_ condition: Statement) throws -> [SharedFigure] {
        var figures: [SharedFigure] = []
        try connection.forEach(
            """
            SELECT municipality.name AS name, municipality.official_key AS official_key, indicator, until_on, unit,
                value, lower_bound, upper_bound
            FROM shared_figure JOIN municipality ON municipality.id = shared_figure.municipality_id
            WHERE \(condition)
            """
        ) { row in
            guard let until = Day(iso: try row.value("until_on", as: String.self)) else { return }
            figures.append(
                SharedFigure(
                    municipality: try row.value("name"),
                    officialKey: try row.value("official_key", as: String?.self) ?? "",
                    until: until,
                    value: try Self.value(row)
                )
            )
        }
        return figures
    }

    private static func value(_ row: Row) throws -> AggregateContent.Value {
        AggregateContent.Value(
            indicator: try row.value("indicator"),
            unit: try row.value("unit"),
            value: try row.value("value"),
            lower: try row.value("lower_bound"),
            upper: try row.value("upper_bound")
        )
    }
}

extension SQLStores: SharedFigureStores {
    public var sharedFigures: any SharedFigureStore {
        SQLSharedFigures(connection: connection, user: scope.user)
    }
}
