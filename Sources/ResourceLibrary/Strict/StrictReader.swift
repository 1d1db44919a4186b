import Kernel
import Yams

/// Reads YAML into a type and reports every flaw at once: unknown and missing keys, wrong values, doubles.
///
/// Any `Decodable` type will do; enums should be `CaseIterable`, so that the words that are possible can be named.
/// A type that is `Checked` is asked for its own flaws too.
public struct StrictReader {
    /// The value if there is no flaw, otherwise every flaw in the order of the lines.
    ///
    /// `besides` is asked for more once the text could be read: what only shows beside other files.
    public static func read<T: Decodable>(
        _ text: String,
        as type: T.Type = T.self,
        besides: (T) -> [Flaw] = { _ in [] }
    ) -> (value: T?, flaws: [Flaw]) {
        guard text.utf8.count <= 1 << 20 else {
            return (nil, [Flaw(.unreadable, at: [], "larger than 1 MB")])
        }
        do {
            guard let root = try compose(yaml: text) else {
                return (nil, [Flaw(.unreadable, at: [], "empty")])
            }
            let findings = StrictFindings()
            let value = try? StrictPlace(root, [], findings).value(of: type)
            if let value, findings.flaws.isEmpty { besides(value).forEach(findings.add) }
            let flaws = findings.inOrder(of: root)
            return (flaws.isEmpty ? value : nil, flaws)
        } catch {
            return (nil, [flaw(error)])
        }
    }

    private static func flaw(_ error: any Error) -> Flaw {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            var flaw = Flaw(.unreadable, at: [], problem)
            flaw.line = mark.line
            return flaw
        case .duplicatedKeysInMapping(let duplicates, let context):
            var flaw = Flaw(.usedTwice, at: [], "\(duplicates.first ?? "")")
            flaw.line = context.mark.line
            return flaw
        default: return Flaw(.unreadable, at: [], "\(error)")
        }
    }
}

extension ResourceLibrary {
    /// The YAML file at a path, read strictly.
    public func strictYAML<T: Decodable>(
        _ path: String,
        as type: T.Type = T.self,
        besides: (T) -> [Flaw] = { _ in [] }
    ) throws -> T {
        let (value, flaws) = StrictReader.read(try text(path), as: type, besides: besides)
        guard let value, flaws.isEmpty else { throw FlawsOfFile(file: path, flaws: flaws) }
        return value
    }
}

/// Why a file cannot be used: all its flaws.
public struct FlawsOfFile: Refusal, Equatable, CustomStringConvertible {
    public let file: String
    public let flaws: [Flaw]

    public init(file: String, flaws: [Flaw]) {
        self.file = file
        self.flaws = flaws
    }

    public var kind: RefusalKind { .invalid }
    public var textKey: String { "support.resource.unusable" }
    public var textValues: [String: String] { ["sentence": description] }
    public var description: String { flaws.map { "\(file), \($0)" }.joined(separator: "\n") }
}
