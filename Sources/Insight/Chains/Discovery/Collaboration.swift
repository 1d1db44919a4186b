/// Who works on the same cases, and who gives work to another and gets it back (Zusammenarbeit, Unterbeauftragung).
public struct Collaboration: Sendable {
    public struct Tie: Sendable {
        public let from: Int
        public let to: Int
        public let strength: Double
    }

    public let names: [String]
    /// How often two occur in one case, for each event of the log.
    public let workingTogether: [Tie]
    /// For whoever got work back from another at the next step but one: the share of the most frequent way it went.
    public let subcontracting: [Tie]

    public init(_ column: CategoryColumn, of log: EventLog) {
        let variants = VariantCount(ChainSequence(of: column, told: log))
        let ranks = NameRanks(column.names)
        names = column.names
        // Sums of fractions depend on their order: the most frequent ways first, then the later names first.
        let sorted = variants.variants.sorted { one, other in
            one.count != other.count
                ? one.count > other.count
                : ranks.precedes(variants.codes(of: other), variants.codes(of: one))
        }
        var together = TieTotals(), returned: [Int: Tie] = [:], cases = 0
        for variant in sorted {
            let codes = Array(variants.codes(of: variant))
            cases += variant.count
            together.add(Set(codes), weight: Double(variant.count) / Double(log.eventCount))
            for place in codes.indices.dropLast(2) where codes[place] == codes[place + 2] {
                let (from, to) = (Int(codes[place]), Int(codes[place + 1]))
                guard returned[from] == nil else { continue }
                returned[from] = Tie(from: from, to: to, strength: Double(variant.count))
            }
        }
        workingTogether = together.ties.sorted { Self.precedes($0, $1, ranks) }
        subcontracting = returned.values
            .map { Tie(from: $0.from, to: $0.to, strength: $0.strength / Double(cases)) }
            .sorted { Self.precedes($0, $1, ranks) }
    }

    private static func precedes(_ one: Tie, _ other: Tie, _ ranks: NameRanks) -> Bool {
        one.strength != other.strength
            ? one.strength > other.strength : ranks.rank(one.from, one.to) < ranks.rank(other.from, other.to)
    }
}

private struct TieTotals {
    private var numbered = NumberedKeys()
    private var totals: [Double] = []

    mutating func add(_ names: Set<UInt32>, weight: Double) {
        for from in names {
            for to in names where to != from {
                let number = Int(numbered.number(of: UInt64(from) << 32 | UInt64(to)))
                if number == totals.count { totals.append(0) }
                totals[number] += weight
            }
        }
    }

    var ties: [Collaboration.Tie] {
        zip(numbered.keys, totals).map {
            Collaboration.Tie(from: Int($0 >> 32), to: Int($0 & 0xFFFF_FFFF), strength: $1)
        }
    }
}
