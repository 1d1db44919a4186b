import Accounts
import Kernel

/// Everything the demo tells: the municipality, its households, and what its words stand for.
public struct DemoStories: Sendable {
    public let municipality: DemoMunicipality
    public let households: [DemoHousehold]
    /// Keys of the Destatis list by ISO 3166-1 alpha-3.
    public let nationalities: [String: String]
    public let password: PasswordHash

    public init(
        municipality: DemoMunicipality,
        households: [DemoHousehold],
        nationalities: [String: String],
        password: PasswordHash
    ) {
        self.municipality = municipality
        self.households = households
        self.nationalities = nationalities
        self.password = password
    }
}

/// What loading the demo brought.
public struct DemoLoaded: Codable, Hashable, Sendable {
    public var households = 0
    public var persons = 0
    public var actions = 0
    /// The demo was in the database before; nothing was changed.
    public var wasThere = false
}

/// The demo's own files contradict each other.
public struct DemoMistake: Error, Equatable, CustomStringConvertible {
    public let place: String
    public let problem: String

    init(_ place: String, _ problem: String) {
        self.place = place
        self.problem = problem
    }

    public var description: String { "Resources/Demo, \(place): \(problem)." }
}
