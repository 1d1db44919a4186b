import Kernel

/// Why a resource file cannot be used, in one sentence that names the file, the line and the key.
public struct ResourceRefusal: Refusal, Equatable, CustomStringConvertible {
    public let file: String
    public let line: Int?
    public let key: String?
    public let problem: String

    public init(file: String, line: Int? = nil, key: String? = nil, problem: String) {
        self.file = file
        self.line = line
        self.key = key
        self.problem = problem
    }

    public var kind: RefusalKind { .invalid }
    public var textKey: String { "support.resource.unusable" }
    public var textValues: [String: String] { ["sentence": description] }

    public var description: String {
        let place = [file, line.map { "line \($0)" }, key.map { "„\($0)“" }].compactMap { $0 }
        return place.joined(separator: ", ") + ": " + problem + "."
    }
}
