/// The answers of one test for a block of people: before, in and after one window of days.
struct LeafBlock {
    static let size = 2_048

    var from: [Int32]
    var until: [Int32]
    var before: [UInt8]
    var inside: [UInt8]
    var after: [UInt8]

    init() {
        from = Array(repeating: Column.ever, count: Self.size)
        until = Array(repeating: Column.open, count: Self.size)
        before = Array(repeating: Verdict.unknown.rawValue, count: Self.size)
        inside = before
        after = before
    }

    mutating func set(_ place: Int, _ window: LeafWindow) {
        from[place] = window.from
        until[place] = window.until
        before[place] = window.before.rawValue
        inside[place] = window.inside.rawValue
        after[place] = window.after.rawValue
    }

    /// The answers on one day for each person.
    @inline(__always)
    func answer(on days: UnsafePointer<Int32>, _ count: Int, into target: UnsafeMutablePointer<UInt8>) {
        from.withUnsafeBufferPointer { from in
            until.withUnsafeBufferPointer { until in
                before.withUnsafeBufferPointer { before in
                    inside.withUnsafeBufferPointer { inside in
                        after.withUnsafeBufferPointer { after in
                            for index in 0..<count {
                                let day = days[index]
                                let late = day <= until[index] ? inside[index] : after[index]
                                target[index] = day < from[index] ? before[index] : late
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A window of days and the verdicts before, in and after it.
struct LeafWindow: Equatable {
    var from: Int32 = Column.ever
    var until: Int32 = Column.open
    var before = Verdict.unknown
    var inside = Verdict.unknown
    var after = Verdict.unknown

    static let unknown = LeafWindow()

    static func always(_ verdict: Verdict) -> LeafWindow {
        LeafWindow(before: verdict, inside: verdict, after: verdict)
    }

    /// The part of a line from a day on; `nil` where it changes more than twice.
    init?(_ line: VerdictLine, from first: Int) {
        let start = line.index(of: first)
        let steps = line.steps[start...]
        guard steps.count <= 3, let now = steps.first else { return nil }
        self.init()
        (before, inside, after) = (now.verdict, now.verdict, now.verdict)
        if steps.count > 1 {
            from = Int32(clamping: steps[start + 1].from)
            (inside, after) = (steps[start + 1].verdict, steps[start + 1].verdict)
        }
        if steps.count > 2 {
            until = Int32(clamping: steps[start + 2].from - 1)
            after = steps[start + 2].verdict
        }
    }

    init(
        from: Int32 = Column.ever,
        until: Int32 = Column.open,
        before: Verdict = .unknown,
        inside: Verdict = .unknown,
        after: Verdict = .unknown
    ) {
        self.from = from
        self.until = until
        self.before = before
        self.inside = inside
        self.after = after
    }
}
