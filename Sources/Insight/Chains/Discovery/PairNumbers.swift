/// Numbers the pairs of neighbours that occur, where there are too many activities for a matrix (Paarnummern).
struct PairNumbers {
    private(set) var pairs: [UInt64] = []
    let counts: WorkSpace<UInt32>

    init(_ sequence: ChainSequence, into cells: UnsafeMutableBufferPointer<UInt32>) {
        var table = NumberedKeys()
        for number in 0..<sequence.caseCount {
            let own = sequence.events(of: number)
            for event in own.dropLast() {
                let pair = UInt64(sequence.codes[event]) << 32 | UInt64(sequence.codes[event + 1])
                cells[event] = table.number(of: pair)
            }
            if let last = own.last { cells[last] = UInt32.max }
        }
        pairs = table.keys
        let outside = pairs.count
        counts = WorkSpace(outside + 1, of: 0)
        for event in cells.indices {
            if cells[event] == UInt32.max { cells[event] = UInt32(outside) }
            counts.numbers[Int(cells[event])] += 1
        }
    }
}

/// Gives each new key the next number (Schlüsselnummern).
struct NumberedKeys {
    private(set) var keys: [UInt64] = []
    private var slots = [UInt32](repeating: UInt32.max, count: 1024)

    mutating func number(of key: UInt64) -> UInt32 {
        var slot = place(of: key)
        while slots[slot] != UInt32.max {
            if keys[Int(slots[slot])] == key { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = UInt32(keys.count)
        keys.append(key)
        if keys.count * 2 > slots.count { grow() }
        return UInt32(keys.count - 1)
    }

    private func place(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: UInt32.max, count: slots.count * 2)
        for (number, key) in keys.enumerated() {
            var slot = place(of: key)
            while slots[slot] != UInt32.max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }
}
