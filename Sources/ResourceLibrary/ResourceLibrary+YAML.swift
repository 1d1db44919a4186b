import Yams

extension ResourceLibrary {
    /// The YAML file at a path, decoded; an error names the file, the line and the key.
    public func yaml<T: Decodable>(_ path: String, as type: T.Type = T.self) throws -> T {
        let root = try node(path)
        do {
            return try YAMLDecoder().decode(type, from: root)
        } catch let error as DecodingError {
            throw Self.refusal(error, in: root, path)
        }
    }

    /// Every text of a YAML file of nested keys, by its keys joined with dots.
    public func flatTexts(_ path: String) throws -> [String: String] {
        var texts: [String: String] = [:]
        // Texts are texts, also „no“ and „1“.
        try collect(node(path, .basic), under: "", into: &texts, of: path)
        return texts
    }

    private func node(_ path: String, _ resolver: Resolver = .default) throws -> Node {
        let content = try text(path)
        do {
            guard let root = try compose(yaml: content, resolver) else {
                throw ResourceRefusal(file: path, problem: "is empty")
            }
            return root
        } catch let error as YamlError {
            throw Self.refusal(error, path)
        }
    }

    private func collect(
        _ node: Node,
        under prefix: String,
        into texts: inout [String: String],
        of path: String
    )
        throws
    {
        if let text = node.scalar?.string {
            texts[prefix] = text
            return
        }
        guard let mapping = node.mapping else {
            throw ResourceRefusal(file: path, line: node.mark?.line, key: prefix, problem: "must be a text")
        }
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                throw ResourceRefusal(file: path, line: key.mark?.line, problem: "a key must be a word")
            }
            try collect(value, under: prefix.isEmpty ? name : prefix + "." + name, into: &texts, of: path)
        }
    }

    private static func refusal(_ error: YamlError, _ path: String) -> ResourceRefusal {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ResourceRefusal(file: path, line: mark.line, problem: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            ResourceRefusal(
                file: path,
                line: context.mark.line,
                key: duplicates.first,
                problem: "the key is there twice"
            )
        default:
            ResourceRefusal(file: path, problem: "is not YAML that can be read")
        }
    }

    private static func refusal(_ error: DecodingError, in root: Node, _ path: String) -> ResourceRefusal {
        let (context, missing) = details(of: error)
        let keys = context.codingPath + (missing.map { [$0] } ?? [])
        var here = root
        for key in context.codingPath {
            let next = key.intValue.map { here.sequence?[safe: $0] } ?? here[key.stringValue]
            guard let next else { break }
            here = next
        }
        return ResourceRefusal(
            file: path,
            line: here.mark?.line,
            key: keys.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: "."),
            problem: missing == nil ? "the value does not fit" : "is missing"
        )
    }

    private static func details(of error: DecodingError) -> (DecodingError.Context, missing: (any CodingKey)?)
    {
        switch error {
        case .keyNotFound(let key, let context): (context, key)
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            (context, nil)
        @unknown default: (.init(codingPath: [], debugDescription: ""), nil)
        }
    }
}

extension Node.Sequence {
    fileprivate subscript(safe index: Int) -> Node? {
        indices.contains(index) ? self[index] : nil
    }
}
