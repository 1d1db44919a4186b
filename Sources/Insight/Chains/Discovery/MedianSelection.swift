/// Finds the exact median without sorting: it counts into classes and looks on only in the one it lies in (Median).
struct MedianSelection {
    let least: Int64
    let greatest: Int64

    private static let fewEnoughToSort = 32

    /// The middle value, or the mean of the middle two; the values lose their order.
    func median(of values: UnsafeMutableBufferPointer<Int64>) -> Double {
        guard least < greatest else { return Double(least) }
        let rank = (values.count - 1) / 2
        let (lower, upper) = neighbours(at: rank, in: values)
        return values.count % 2 == 1 ? Double(lower) : (Double(lower) + Double(upper)) / 2
    }

    /// The value of this rank, counted from zero, and the one after it.
    private func neighbours(
        at rank: Int,
        in values: UnsafeMutableBufferPointer<Int64>
    ) -> (Int64, Int64) {
        var rank = rank, low = least, high = greatest, after = greatest
        var rest = values
        while rest.count > Self.fewEnoughToSort && low < high {
            let classes = MedianClasses(rest, from: low, to: high)
            let found = classes.holding(rank)
            let kept = classes.gather(found.number, next: found.next, from: rest)
            rank -= found.before
            if rank == kept.count - 1 { after = kept.next ?? after }
            (low, high) = (kept.least, kept.greatest)
            rest = UnsafeMutableBufferPointer(rebasing: rest[..<kept.count])
        }
        guard low < high else { return (low, rank + 1 < rest.count ? low : after) }
        Self.sort(rest)
        return (rest[rank], rank + 1 < rest.count ? rest[rank + 1] : after)
    }
}

extension MedianSelection {
    // Insertion: for a handful of values nothing is quicker, and it needs no room.
    private static func sort(_ values: UnsafeMutableBufferPointer<Int64>) {
        guard values.count > 1 else { return }
        for place in 1..<values.count {
            let value = values[place]
            var hole = place
            while hole > 0, values[hole &- 1] > value {
                values[hole] = values[hole &- 1]
                hole &-= 1
            }
            values[hole] = value
        }
    }
}

/// How many values lie in each of some classes of equal width (Klassen).
private struct MedianClasses {
    private let low: Int64
    private let shift: UInt64
    private let counts: [UInt32]

    init(_ values: UnsafeMutableBufferPointer<Int64>, from low: Int64, to high: Int64) {
        let bits = values.count < 4096 ? 6 : 11
        let width = UInt64.bitWidth - UInt64(bitPattern: high &- low).leadingZeroBitCount
        let shift = UInt64(max(0, width - bits))
        self.low = low
        self.shift = shift
        counts = [UInt32](unsafeUninitializedCapacity: 1 << bits) { counts, size in
            size = 1 << bits
            counts.initialize(repeating: 0)
            for value in values { counts[Int(UInt64(bitPattern: value &- low) &>> shift)] &+= 1 }
        }
    }

    func holding(_ rank: Int) -> (number: Int, before: Int, next: Int?) {
        var before = 0, number = 0
        while before + Int(counts[number]) <= rank {
            before += Int(counts[number])
            number += 1
        }
        let next =
            rank + 1 < before + Int(counts[number])
            ? nil : counts.indices.dropFirst(number + 1).first { counts[$0] > 0 }
        return (number, before, next)
    }

    struct Kept {
        var count = 0
        var least = Int64.max
        var greatest = Int64.min
        /// The least value of the next class that has any.
        var next: Int64?
    }

    /// Brings the values of one class to the front.
    func gather(_ number: Int, next: Int?, from values: UnsafeMutableBufferPointer<Int64>) -> Kept {
        var kept = Kept(), following = Int64.max
        var count = 0, least = Int64.max, greatest = Int64.min
        let wanted = UInt64(number), after = UInt64(next ?? number)
        for value in values {
            let own = UInt64(bitPattern: value &- low) &>> shift
            if own == wanted {
                values[count] = value
                count &+= 1
                least = min(least, value)
                greatest = max(greatest, value)
            } else if own == after {
                following = min(following, value)
            }
        }
        (kept.count, kept.least, kept.greatest) = (count, least, greatest)
        kept.next = next == nil ? nil : following
        return kept
    }
}
