extension DirectlyFollows {
    /// The most frequent edges first; those as frequent by the names of their activities.
    public var mostFrequent: [Edge] {
        let ranks = NameRanks(names)
        return edges.sorted {
            $0.count != $1.count
                ? $0.count > $1.count : ranks.rank($0.from, $0.to) < ranks.rank($1.from, $1.to)
        }
    }
}

extension VariantCount {
    /// The most frequent variants first; those as frequent by the names of their activities.
    public var mostFrequent: [Variant] {
        let ranks = NameRanks(sequence.names)
        return variants.sorted {
            $0.count != $1.count ? $0.count > $1.count : ranks.precedes(codes(of: $0), codes(of: $1))
        }
    }
}
