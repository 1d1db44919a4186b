import ArgumentParser
import Kernel

/// Two days at the command line, as 2014-01-01..2014-12-31; both count.
struct WrittenPeriod: ExpressibleByArgument {
    let from: Day
    let to: Day

    init?(argument: String) {
        let parts = argument.split(separator: ".", omittingEmptySubsequences: true).compactMap {
            Day(iso: String($0))
        }
        guard parts.count == 2, parts[0] <= parts[1] else { return nil }
        (from, to) = (parts[0], parts[1])
    }

    var microseconds: Range<Int64> {
        let day: Int64 = 86_400_000_000
        return Int64(from.number) * day..<(Int64(to.number) + 1) * day
    }
}
