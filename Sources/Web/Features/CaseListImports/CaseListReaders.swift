import Casework
import Kernel

/// How case lists are read in this installation: the profiles to choose from, and a reader for each.
public struct CaseListReaders: Sendable {
    /// A sort of list, by the name of its file and by language what people choose it by.
    public struct Sort: Sendable {
        public let name: String
        public let title: [String: String]

        public init(name: String, title: [String: String]) {
            self.name = name
            self.title = title
        }
    }

    public let sorts: [Sort]
    public let reader: @Sendable (_ sort: String, User, Day) async throws -> CaseListReader?
    /// The colleagues of a user by the code the reader gives them.
    public let colleagues: @Sendable (User) async throws -> [String: CaseResponsible]

    public init(
        sorts: [Sort],
        reader: @escaping @Sendable (_ sort: String, User, Day) async throws -> CaseListReader?,
        colleagues: @escaping @Sendable (User) async throws -> [String: CaseResponsible]
    ) {
        self.sorts = sorts
        self.reader = reader
        self.colleagues = colleagues
    }
}
