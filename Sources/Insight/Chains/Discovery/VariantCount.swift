/// The different ways the cases of a log went, and how many went each (Verlaufsvarianten).
public struct VariantCount: Sendable {
    /// One way of going from the first event to the last (Variante).
    public struct Variant: Sendable, Equatable {
        /// A case that went this way, the first one told.
        public let firstCase: Int
        public internal(set) var count: Int
    }

    public let variants: [Variant]
    public let sequence: ChainSequence

    public init(_ sequence: ChainSequence) {
        self.sequence = sequence
        let shares = Shares.count(for: sequence.codes.count)
        var tables = (0..<shares).map { _ in VariantTable() }
        tables.withUnsafeMutableBufferPointer { tables in
            Shares.run(shares) { share in
                let cases = Shares.range(share, of: shares, items: sequence.caseCount)
                tables[share].add(cases, of: sequence)
            }
        }
        for other in tables.dropFirst() { tables[0].add(other, of: sequence) }
        variants = tables[0].variants
    }

    /// The activities of a variant, by number.
    public func codes(of variant: Variant) -> ArraySlice<UInt32> {
        sequence.codes[sequence.events(of: variant.firstCase)]
    }
}

/// Finds the variant of a case by its hash and then by every one of its events.
private struct VariantTable {
    private(set) var variants: [VariantCount.Variant] = []
    private var hashes: [UInt64] = []
    private var slots = [UInt32](repeating: UInt32.max, count: 2048)

    mutating func add(_ cases: Range<Int>, of sequence: ChainSequence) {
        sequence.codes.withUnsafeBufferPointer { codes in
            sequence.caseStarts.withUnsafeBufferPointer { starts in
                let ways = Ways(codes: codes, starts: starts)
                for number in cases where starts[number] < starts[number &+ 1] {
                    add(number, count: 1, hash: ways.hash(of: number), ways)
                }
            }
        }
    }

    mutating func add(_ other: VariantTable, of sequence: ChainSequence) {
        sequence.codes.withUnsafeBufferPointer { codes in
            sequence.caseStarts.withUnsafeBufferPointer { starts in
                let ways = Ways(codes: codes, starts: starts)
                for (variant, hash) in zip(other.variants, other.hashes) {
                    add(variant.firstCase, count: variant.count, hash: hash, ways)
                }
            }
        }
    }

    @inline(__always)
    private mutating func add(_ number: Int, count: Int, hash: UInt64, _ ways: Ways) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        while slots[slot] != UInt32.max {
            let known = Int(slots[slot])
            if hashes[known] == hash, ways.areEqual(variants[known].firstCase, number) {
                variants[known].count &+= count
                return
            }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        slots[slot] = UInt32(variants.count)
        variants.append(VariantCount.Variant(firstCase: number, count: count))
        hashes.append(hash)
        if variants.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: UInt32.max, count: slots.count * 4)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != UInt32.max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }
}

private struct Ways {
    let codes: UnsafeBufferPointer<UInt32>
    let starts: UnsafeBufferPointer<UInt32>

    @inline(__always)
    func hash(of number: Int) -> UInt64 {
        let end = Int(starts[number &+ 1])
        var event = Int(starts[number])
        var hash = UInt64(end &- event) &* 0x9E37_79B9_7F4A_7C15
        while event &+ 1 < end {
            let two = UInt64(codes[event]) | UInt64(codes[event &+ 1]) &<< 32
            hash = (hash ^ two) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash &>> 32
            event &+= 2
        }
        if event < end {
            hash = (hash ^ UInt64(codes[event])) &* 0xC4CE_B9FE_1A85_EC53
            hash ^= hash &>> 29
        }
        return hash
    }

    @inline(__always)
    func areEqual(_ one: Int, _ other: Int) -> Bool {
        let length = starts[one &+ 1] &- starts[one]
        guard starts[other &+ 1] &- starts[other] == length else { return false }
        let first = Int(starts[one]), second = Int(starts[other])
        for place in 0..<Int(length) where codes[first &+ place] != codes[second &+ place] { return false }
        return true
    }
}
