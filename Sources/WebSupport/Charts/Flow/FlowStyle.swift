import Foundation
import ResourceLibrary

/// The style of a flow chart in a file of its own, with the house's colours written out (Stil der Datei).
///
/// Programs other than browsers know no variables and no layers.
public struct FlowStyle: Sendable {
    public let css: String

    public init(from library: ResourceLibrary) throws {
        let tokens = try library.text("Assets/styles/01-tokens.css")
        let sheet = try library.text("Assets/styles/flow.css")
        let halves = tokens.components(separatedBy: "prefers-color-scheme: dark")
        let light = Self.values(halves[0])
        let dark = light.merging(Self.values(halves.dropFirst().joined())) { $1 }
        let rules = Self.withoutLayer(sheet)
        css =
            Self.filled(rules, light) + "\n@media (prefers-color-scheme: dark) {\n" + Self.filled(rules, dark)
            + "}\n"
    }

    private static func values(_ text: String) -> [String: String] {
        text.split(separator: "\n").reduce(into: [:]) { values, line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
            guard parts.count == 2, parts[0].hasPrefix("--") else { return }
            values[String(parts[0])] = String(parts[1].prefix { $0 != ";" })
        }
    }

    private static func withoutLayer(_ sheet: String) -> String {
        let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
        let first = lines.firstIndex { $0.hasPrefix("@layer") }, last = lines.lastIndex { $0 == "}" }
        guard let first, let last else { return sheet }
        return lines[(first + 1)..<last].joined(separator: "\n")
    }

    private static func filled(_ rules: String, _ values: [String: String]) -> String {
        values.reduce(rules) { $0.replacing("var(\($1.key))", with: $1.value) }
    }
}
