/// How long it took from one event to the next, over all times it happened (Wartezeit); in seconds.
public struct WaitSummary: Sendable, Equatable {
    /// How many of the steps have a time at both ends.
    public let count: Int
    public let mean: Double
    public let median: Double
    public let min: Double
    public let max: Double
    public let sum: Double
    /// Standard deviation of a sample; `nil` for fewer than two.
    public let deviation: Double?
}

extension WaitSummary {
    /// Works the figures out; the microseconds given lose their order.
    init?(disordering waits: UnsafeMutableBufferPointer<Int64>) {
        guard let first = waits.first else { return nil }
        var least = first, greatest = first
        var total = Int128(0)
        for wait in waits {
            least = Swift.min(least, wait)
            greatest = Swift.max(greatest, wait)
            total &+= Int128(wait)
        }
        let number = waits.count
        let whole = Self.double(total), centre = Int64(whole / Double(number))
        deviation = number < 2 ? nil : Self.deviation(waits, around: centre) / Self.second
        let middle = MedianSelection(least: least, greatest: greatest).median(of: waits)
        count = number
        mean = whole / Double(number) / Self.second
        median = middle / Self.second
        min = Double(least) / Self.second
        max = Double(greatest) / Self.second
        sum = whole / Self.second
    }

    private static let second = 1_000_000.0

    // The standard library converts such wide numbers through generic code, a hundred times slower.
    private static func double(_ total: Int128) -> Double {
        Double(Int64(truncatingIfNeeded: total >> 64)) * 0x1p64 + Double(UInt64(truncatingIfNeeded: total))
    }

    // Squares are taken from the mean, else a small spread of long waits would drown in rounding.
    private static func deviation(_ waits: UnsafeMutableBufferPointer<Int64>, around centre: Int64) -> Double
    {
        var (evenSquares, oddSquares, rest) = (0.0, 0.0, 0.0)
        var place = 0
        while place &+ 1 < waits.count {
            let even = Double(waits[place] &- centre), odd = Double(waits[place &+ 1] &- centre)
            evenSquares += even * even
            oddSquares += odd * odd
            rest += even + odd
            place &+= 2
        }
        if place < waits.count {
            let last = Double(waits[place] &- centre)
            evenSquares += last * last
            rest += last
        }
        let number = Double(waits.count)
        return (Swift.max(0, evenSquares + oddSquares - rest * rest / number) / (number - 1)).squareRoot()
    }
}
