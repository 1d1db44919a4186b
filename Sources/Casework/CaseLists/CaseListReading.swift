/// Everything that was found in a case list before anything is kept (gelesene Liste).
public struct CaseListReading: Sendable {
    /// A line of the file that describes no person, such as a title, a sum or an empty line.
    public struct LeftOutRow: Codable, Hashable, Sendable {
        public enum Reason: String, Codable, CaseIterable, Sendable {
            case aboveHeader, empty, footer, headerAgain, withoutName

            public var textKey: String { "caseLists.leftOut.\(rawValue)" }
        }

        public let line: Int
        public let reason: Reason
        public let text: String
    }

    public let profile: String
    public let encoding: CaseListEncoding
    public let delimiter: String
    public let headerLine: Int
    public let columns: [CaseListColumn]
    /// Rows below the header that describe persons or should.
    public let rowCount: Int
    public let persons: [PersonDraft]
    public let households: [HouseholdDraft]
    public let leftOut: [LeftOutRow]
    /// Doubts about the file as a whole.
    public let fileDoubts: [Doubt]
    /// Persons of this list who may be the same one; reported, never merged.
    public let possibleDoubles: [PossibleDouble]

    /// All doubts: those about the file, then by row, then by household.
    public var doubts: [Doubt] {
        fileDoubts + persons.flatMap(\.doubts) + households.flatMap(\.doubts)
    }

    /// What could not be understood in a column that has a catalogue, with the number of rows, most frequent first.
    public func notUnderstood(_ field: CaseListField) -> [(written: String, count: Int)] {
        var counts: [String: Int] = [:]
        for doubt in doubts where doubt.field == field && doubt.outcome == .keptAsWritten {
            counts[doubt.written, default: 0] += 1
        }
        return counts.map { ($0.key, $0.value) }
            .sorted { ($1.count, $0.written) < ($0.count, $1.written) }
    }
}
