import Kernel

/// Asks what usually follows what in the cases, how long it takes, and where it ends (Kettenkarte).
public struct ReadChains: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let question: ChainQuestion

    public init(_ question: ChainQuestion) {
        self.question = question
    }

    public var subject: Subject { .all("chains") }

    public func answer(
        from stores: any ChainLogStores,
        for user: User,
        at moment: Moment
    ) throws -> ChainPicture {
        let store = stores.chainLog
        let log = try store.log(town: question.town)
        return ChainPicture(
            question: question,
            flow: ChainFlow(log.asked(question)),
            ground: try ChainGround(of: log, in: store),
            today: moment.day
        )
    }
}

/// By what chains can be narrowed, and how their codes are called (Grundlage der Ketten).
public struct ChainGround: Sendable {
    public let towns: [String]
    /// Those that have a part in the chains, by name.
    public let agencies: [(id: String, name: String)]
    public let spheres: [String]
    public let words: FactWords
    private let names: [String: String]

    init(of log: EventLog, in store: any ChainLogStore) throws {
        let names = try store.agencyNames()
        towns = try store.towns()
        agencies = (log.group?.names ?? []).compactMap { id in names[id].map { (id, $0) } }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        spheres = log.texts(of: TraceReader.sphere).sorted()
        words = store.words
        self.names = names
    }

    public func agency(_ id: String) -> String { names[id] ?? "" }
}

extension EventLog {
    /// The texts under a key of events.
    func texts(of key: String) -> [String] {
        eventAttributes.filter { $0.key == key }.flatMap { column in
            if case .text(_, let names) = column.values { names.all } else { [String]() }
        }
    }
}
