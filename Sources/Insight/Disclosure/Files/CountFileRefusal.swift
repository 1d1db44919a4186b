/// Why a file is no table of counts, as one sentence with its place and the next step (Mangel der Tabellendatei).
public struct CountFileRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counting from 1; `nil` where the file as a whole is meant.
    public let line: Int?
    /// The name of the column, or its number where it has none.
    public let column: String?
    public let sentence: String

    public init(file: String = "", line: Int? = nil, column: String? = nil, _ sentence: String) {
        self.file = file
        self.line = line
        self.column = column
        self.sentence = sentence
    }

    public var description: String {
        let place = [file, line.map { "line \($0)" } ?? "", column.map { "column \($0)" } ?? ""]
        return "\(place.filter { !$0.isEmpty }.joined(separator: ", ")): \(sentence)"
    }
}
