/// Numbers that look random and are the same for one seed on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one below `limit`; the slight unevenness does not matter for invented people.
    mutating func below(_ limit: Int) -> Int {
        Int(((next() >> 32) * UInt64(limit)) >> 32)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    mutating func happens(_ percent: Int) -> Bool {
        below(100) < percent
    }

    mutating func one<T>(of values: [T]) -> T {
        values[below(values.count)]
    }
}
