import Kernel

/// The fictional municipality of the demo, as Resources/Demo/municipality.yaml describes it.
public struct DemoMunicipality: Hashable, Sendable, Decodable {
    public struct Employer: Hashable, Sendable, Decodable {
        public let key: String
        public let kind: Organisation.Kind
        public let name: String
        public let town: String
    }

    public struct Person: Hashable, Sendable, Decodable {
        public let signIn: String
        public let name: String
        /// Key of the employer.
        public let organisation: String
        public let roles: Set<Role>
        /// Share of a post, in percent; a whole one where it is not said.
        public let share: Int?
    }

    public struct Deputyship: Hashable, Sendable, Decodable {
        public let deputy: String
        public let `for`: String
        public let from: DemoDay
        public let until: DemoDay
    }

    public struct Board: Hashable, Sendable, Decodable {
        public let name: String
        public let members: [String]
    }

    public let name: String
    public let kind: Municipality.Kind
    public let profile: String
    /// One for all accounts; it is printed at the start and protects nothing.
    public let password: String
    public let organisations: [Employer]
    public let accounts: [Person]
    public let deputies: [Deputyship]
    public let board: Board
}
