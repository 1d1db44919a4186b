/// The sentences of one language, looked up by key; German where the language has none.
public struct Texts: Sendable {
    public let language: Language
    private let own: [String: String]
    private let german: [String: String]

    public init(language: Language, own: [String: String], german: [String: String]) {
        self.language = language
        self.own = own
        self.german = german
    }

    /// The sentence with its `{placeholders}` filled; a missing key shows itself.
    ///
    /// Where the key has the forms `one` and `other`, the value `count` chooses between them.
    public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let pattern = pattern(key, values["count"]) else { return key }
        return values.isEmpty ? pattern : Self.fill(pattern, values)
    }

    public func callAsFunction(_ key: String, count: Int) -> String {
        self(key, ["count": String(count)])
    }

    public func has(_ key: String) -> Bool {
        pattern(key, nil) != nil
    }

    private func pattern(_ key: String, _ count: String?) -> String? {
        if let pattern = own[key] { return pattern }
        if let count {
            let form = key + (count == "1" ? ".one" : ".other")
            if let pattern = own[form] ?? german[form] { return pattern }
        }
        return german[key]
    }

    // In one pass, so that a value that looks like a placeholder stays a value.
    private static func fill(_ pattern: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
