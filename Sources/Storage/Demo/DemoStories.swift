import Accounts
import Kernel
import Steering

/// Everything the demo tells: the municipality, its households, and what its words stand for.
public struct DemoStories: Sendable {
    public let municipality: DemoMunicipality
    public let households: [DemoHousehold]
    /// That wait for an answer, or ended without a case.
    public let requests: [DemoRequest]
    /// In the registers of block 3.
    public let procedures: [DemoProcedure]
    /// In the directory.
    public var offers: [DemoOffer] = []
    /// What boards made of it; nothing where only households are told of.
    public var steering: DemoSteering?
    /// The forms that its papers are written in.
    public var layouts: [PaperLayout] = []
    /// Posts and money.
    public var funding: FundingPlan?
    /// Keys of the Destatis list by ISO 3166-1 alpha-3.
    public let nationalities: [String: String]
    public let password: PasswordHash

    public init(
        municipality: DemoMunicipality,
        households: [DemoHousehold],
        requests: [DemoRequest],
        procedures: [DemoProcedure],
        nationalities: [String: String],
        password: PasswordHash
    ) {
        self.municipality = municipality
        self.households = households
        self.requests = requests
        self.procedures = procedures
        self.nationalities = nationalities
        self.password = password
    }
}

/// What loading the demo brought.
public struct DemoLoaded: Codable, Hashable, Sendable {
    public let households: Int
    public let persons: Int
    public let actions: Int
    /// The demo was in the database before; nothing was changed.
    public let wasThere: Bool

    public init(households: Int = 0, persons: Int = 0, actions: Int = 0, wasThere: Bool = false) {
        self.households = households
        self.persons = persons
        self.actions = actions
        self.wasThere = wasThere
    }
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
