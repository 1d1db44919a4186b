/// Why a file cannot be read as a log, as one sentence with its place (Mangel im Protokoll).
public struct LogRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counting from 1; `nil` where the file as a whole is meant.
    public var line: Int?
    /// In bytes of the line, counting from 1.
    public var column: Int?
    public var sentence: String

    public init(file: String = "", line: Int? = nil, column: Int? = nil, _ sentence: String) {
        self.file = file
        self.line = line
        self.column = column
        self.sentence = sentence
    }

    public var description: String {
        let place = [
            file.isEmpty ? nil : file, line.map { "line \($0)" }, column.map { "column \($0)" },
        ]
        let found = place.compactMap { $0 }.joined(separator: ", ")
        return found.isEmpty ? sentence : "\(found): \(sentence)"
    }
}

/// A defect at a byte of the text that is being read, before line and column are counted (Fundstelle).
struct TextDefect: Error {
    var offset: Int
    var sentence: String

    init(_ offset: Int, _ sentence: String) {
        self.offset = offset
        self.sentence = sentence
    }
}
