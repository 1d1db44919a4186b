import Kernel

/// What a funder pays for a full-time post in a year, from a day on (Förderpauschale).
public struct FlatRate: Codable, Hashable, Sendable {
    public let municipality: String
    public let block: FundingBlock
    public let from: Day
    public let until: Day
    public let yearly: Money
    /// Where the sum was read.
    public let source: String

    public init(
        municipality: String,
        block: FundingBlock,
        during period: (from: Day, until: Day),
        yearly: Money,
        source: String
    ) {
        self.municipality = municipality
        self.block = block
        (from, until) = period
        self.yearly = yearly
        self.source = source
    }
}

/// The flat rates that are known; what is not known stands nowhere and is not guessed (Pauschalen).
public struct FlatRates: Codable, Hashable, Sendable, Checked {
    public let rates: [FlatRate]

    public init(_ rates: [FlatRate]) {
        self.rates = rates
    }

    public func of(_ municipality: String) -> FlatRates {
        FlatRates(rates.filter { $0.municipality == municipality })
    }

    public func rate(of block: FundingBlock, on day: Day) -> Money? {
        rates.first { $0.block == block && $0.from <= day && day <= $0.until }?.yearly
    }

    public func source(of block: FundingBlock, in year: Int) -> String? {
        rates.first { $0.block == block && $0.from.year <= year && year <= $0.until.year }?.source
    }

    public var flaws: [Flaw] {
        rates.enumerated().flatMap { place, rate -> [Flaw] in
            let path = ["rates", "\(place + 1)"]
            guard rate.from <= rate.until else {
                return [Flaw(.notFitting, at: path, expected: ["it ends before it begins"])]
            }
            let isDouble = rates[..<place].contains {
                $0.municipality == rate.municipality && $0.block == rate.block
                    && $0.from <= rate.until && rate.from <= $0.until
            }
            guard isDouble else { return [] }
            return [
                Flaw(.notFitting, at: path, expected: ["another rate of this block covers these days too"])
            ]
        }
    }
}
