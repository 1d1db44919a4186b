/// Which columns of a table say what of an event; what is left out is found by its name (Spaltenzuordnung).
public struct TableMapping: Sendable, Equatable {
    public enum Role: String, Sendable, CaseIterable {
        case caseName = "case", activity, time, resource, group, lifecycle
    }

    public var names: [Role: String]
    /// The sign between two columns; found from the first line where it is not given.
    public var separator: Character?

    public init(_ names: [Role: String] = [:], separator: Character? = nil) {
        self.names = names
        self.separator = separator
    }

    /// Names by which a column is recognised, those of pm4py first, in small letters.
    static let known: [Role: [String]] = [
        .caseName: [
            "case:concept:name", "case_id", "caseid", "case id", "case", "case-id", "caseconceptname",
            "trace", "traceid",
            "fall", "fallnummer", "fall-id", "fall_id", "vorgang", "vorgangsnummer", "aktenzeichen",
        ],
        .activity: [
            "concept:name", "activity", "activity_name", "activityname", "activity name", "event",
            "event_name", "task",
            "aktivität", "ereignis", "tätigkeit", "schritt",
        ],
        .time: [
            "time:timestamp", "timestamp", "time", "complete timestamp", "completetime", "end_timestamp",
            "end time",
            "datetime", "date", "zeit", "zeitpunkt", "zeitstempel", "datum",
        ],
        .resource: ["org:resource", "resource", "user", "ressource", "bearbeiter", "mitarbeiter"],
        .group: ["org:group", "group", "agency", "stelle", "gruppe", "behörde"],
        .lifecycle: ["lifecycle:transition", "lifecycle", "transition"],
    ]

    /// The column of a role among those of a table.
    func column(_ role: Role, in columns: [String]) throws -> Int? {
        if let name = names[role] {
            if let column = columns.firstIndex(of: name) { return column }
            throw LogRefusal(line: 1, "there is no column „\(name)“. \(Self.list(columns))")
        }
        let small = columns.map { $0.lowercased() }
        let found = (Self.known[role] ?? []).lazy.compactMap { small.firstIndex(of: $0) }.first
        if found == nil, [.caseName, .activity, .time].contains(role) {
            throw LogRefusal(
                line: 1,
                "no column is known as \(role.rawValue); name it with --\(role.rawValue). \(Self.list(columns))"
            )
        }
        return found
    }

    private static func list(_ columns: [String]) -> String {
        "Columns are: " + columns.prefix(40).map { "„\($0.prefix(60))“" }.joined(separator: ", ")
    }
}
