/// Which columns a report to the state has, and how they are written: a file under Resources/Reports (Meldeprofil).
///
/// The field list of the state's database is not public and changes: it is configuration.
public struct CaseReportLayout: Decodable, Sendable {
    public struct Words: Decodable, Equatable, Sendable {
        public let de: String
        public let en: String
    }

    /// What a row stands for.
    public enum Rows: String, Decodable, Sendable {
        case households, persons
    }

    public struct Field: Decodable, Sendable {
        /// How a day is written.
        public enum DayForm: String, Decodable, Sendable {
            case iso, german, month, year
        }

        public let column: String
        /// A `CaseReportSource` as text.
        public let from: String
        public let days: DayForm?
        /// What the receiver calls each of our codes; a code that is not named is written as `other`, or as it is.
        public let codes: [String: String]?
        public let other: String?
        /// Written where nothing is known.
        public let missing: String?
    }

    public let report: String
    public let name: Words
    public let about: Words
    public let rows: Rows
    /// The name of the organisation that cases must be released to; without it every case led stands in the report.
    public let releasedTo: String?
    public let fields: [Field]

    /// What keeps the layout from being used, in sentences; empty where all is well.
    public var mistakes: [String] {
        let doubled = Set(columns.filter { column in columns.count { $0 == column } > 1 }).sorted()
        var mistakes = doubled.map { "The column \($0) stands there twice. Give each column its own name." }
        if fields.isEmpty { mistakes.append("The report has no fields. Write at least one.") }
        mistakes += fields.compactMap(mistake)
        return mistakes
    }

    /// The headings in their order.
    public var columns: [String] { fields.map(\.column) }

    /// The sources in the order of the columns; only those that can be read.
    public var sources: [CaseReportSource] { fields.compactMap { CaseReportSource(text: $0.from) } }

    private func mistake(_ field: Field) -> String? {
        guard let source = CaseReportSource(text: field.from) else {
            let known = CaseReportSource.Kind.allCases.map {
                $0.isOfLifeDomain ? $0.rawValue + ":<life domain>" : $0.rawValue
            }
            return "\(field.column) comes from \(field.from), which is not known. Known are: "
                + known.joined(separator: ", ") + "."
        }
        if source.kind.isOfPerson, rows == .households {
            return "\(field.column) is said of a person, but the rows are households. Write rows: persons."
        }
        if field.days != nil, !source.kind.isDay {
            return "\(field.column) is no day, but days says how one is written. Take it out."
        }
        return nil
    }
}
