import Kernel

/// Many people's facts side by side, one column for each fact, no names and no numbers of files (Grundgesamtheit).
///
/// A person whose facts do not fit into columns (several records of one fact, uncertain days) stays a situation.
public struct Population: Sendable {
    public internal(set) var count = 0
    /// Day numbers; `Column.missing` where nothing is known.
    public internal(set) var born: [Int32] = []
    public internal(set) var entered: [Int32] = []
    public internal(set) var facts: [FactKey: FactColumn] = [:]
    public internal(set) var statuses = StatusColumn()
    /// People that do not fit, by their place.
    public internal(set) var irregular: [Int: Situation] = [:]

    public init() {}

    public init(_ situations: some Collection<Situation>, facts catalogue: FactCatalogue) {
        for situation in situations { append(situation, facts: catalogue) }
        close()
    }
}

/// Days as 32-bit numbers.
enum Column {
    static let missing = Int32.min
    static let ever = Int32.min + 1
    static let open = Int32.max
}

/// One fact of many people: at most one record each.
public struct FactColumn: Sendable {
    static let unknown: UInt8 = 0
    static let no: UInt8 = 1
    /// Yes, a number, an event; for a step of a scale so much more as the step is high.
    static let yes: UInt8 = 2

    let kind: FactDefinition.Kind
    var answers: [UInt8]
    /// Numbers; empty for every other kind.
    var values: [Int32]
    /// First day, or the day of an event; empty where it was always so for everyone.
    var from: [Int32]
    /// Last day; empty where it goes on for everyone.
    var until: [Int32]
    /// People of whom nobody knows since when: it was written down on the day that stands for the first.
    var vague: Set<Int> = []

    init(_ kind: FactDefinition.Kind) {
        self.init(kind, answers: [], values: [], from: [], until: [])
    }

    init(
        _ kind: FactDefinition.Kind,
        answers: [UInt8],
        values: [Int32] = [],
        from: [Int32] = [],
        until: [Int32] = []
    ) {
        self.kind = kind
        self.answers = answers
        self.values = values
        self.from = from
        self.until = until
    }

    mutating func pad(to count: Int) {
        let missing = count - answers.count
        guard missing > 0 else { return }
        answers += repeatElement(Self.unknown, count: missing)
        values += repeatElement(0, count: missing)
        from += repeatElement(Column.ever, count: missing)
        until += repeatElement(Column.open, count: missing)
    }

    @inline(__always)
    func from(_ place: Int) -> Int32 { from.isEmpty ? Column.ever : from[place] }

    @inline(__always)
    func until(_ place: Int) -> Int32 { until.isEmpty ? Column.open : until[place] }
}

/// The statuses of many people, one after the other; each person's in order and without a day between.
public struct StatusColumn: Sendable {
    /// Where a person's statuses begin, one more than there are people; empty where everyone has one.
    var offsets: [Int32] = [0]
    /// Place of the title in the order of declaration.
    var titles: [UInt8] = []
    var from: [Int32] = []
    /// Last day; empty where every status goes on.
    var until: [Int32] = []

    init() {}

    var hasOneEach: Bool { offsets.isEmpty }

    @inline(__always)
    func until(_ index: Int) -> Int32 { until.isEmpty ? Column.open : until[index] }

    func range(_ place: Int) -> Range<Int> {
        hasOneEach ? place..<place + 1 : Int(offsets[place])..<Int(offsets[place + 1])
    }
}
