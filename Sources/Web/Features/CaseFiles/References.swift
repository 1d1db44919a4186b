import Kernel
import WebSupport

/// The code lists that pages offer for choice: nationalities, languages, towns of the municipality.
public struct References: Sendable {
    public let nationalities: [Choice]
    public let languages: [Choice]
    /// Names of the member towns, by municipality.
    public let towns: @Sendable (Municipality.ID) -> [String]
    private let names: [String: String]
    private let languageNames: [String: String]

    public init(
        nationalities: [Choice],
        languages: [Choice],
        towns: @escaping @Sendable (Municipality.ID) -> [String]
    ) {
        self.nationalities = nationalities
        self.languages = languages
        self.towns = towns
        names = Dictionary(nationalities.map { ($0.value, $0.label) }) { first, _ in first }
        languageNames = Dictionary(languages.map { ($0.value, $0.label) }) { first, _ in first }
    }

    /// The name of a nationality, or what was written where it has no code.
    public func nationality(_ code: String) -> String {
        names[code] ?? code
    }

    public func languages(_ codes: String) -> String {
        codes.split(separator: ",").map { languageNames[String($0)] ?? String($0) }.joined(separator: ", ")
    }
}
