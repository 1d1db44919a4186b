/// What a log teaches about how cases come, which way they go and how long each step takes (gelerntes Modell).
public struct ChainModel: Sendable {
    static let end = UInt32.max
    static let begin = UInt32.max - 1

    struct Way: Hashable {
        let from: UInt32
        let to: UInt32
    }

    public let names: [String]
    public let caseCount: Int
    /// Time from one case to the next, in seconds.
    let gaps: [Double]
    /// What comes after two activities in a row, as often as it did; `end` where nothing does.
    let next: [Way: [UInt32]]
    /// How long a way took each time, in seconds.
    let waits: [Way: [Double]]
    /// At most so many cases were between an activity and what came next, leaving out the fullest hundredth of time.
    public let places: [String: Int]
    /// The waits for an activity while less than four fifths of its places were taken.
    let freeWaits: [UInt32: [Double]]

    public init(_ log: EventLog) {
        let sequence = ChainSequence(told: log).inTimeOrder
        var next: [Way: [UInt32]] = [:], waits: [Way: [Double]] = [:], begins: [Int64] = []
        for number in 0..<sequence.caseCount {
            let own = sequence.events(of: number).filter { sequence.times[$0] != EventLog.noTime }
            guard let first = own.first else { continue }
            begins.append(sequence.times[first])
            var before = Self.begin, current = Self.begin
            for (place, event) in own.enumerated() {
                let code = sequence.codes[event]
                next[Way(from: before, to: current), default: []].append(code)
                if place > 0 {
                    let wait = Double(sequence.times[event] - sequence.times[own[place - 1]]) / 1_000_000
                    waits[Way(from: current, to: code), default: []].append(wait)
                }
                (before, current) = (current, code)
            }
            next[Way(from: before, to: current), default: []].append(Self.end)
        }
        let sorted = begins.sorted()
        names = sequence.names
        caseCount = begins.count
        gaps = zip(sorted.dropFirst(), sorted).map { Double($0 - $1) / 1_000_000 }
        self.next = next
        self.waits = waits
        let stays = ActivityStays(sequence)
        places = stays.places
        freeWaits = stays.freeWaits
    }

    func code(of name: String) -> UInt32? {
        names.firstIndex(of: name).map { UInt32($0) }
    }
}

/// How many cases were at an activity at the same time, and how long others waited for it (Belegung).
private struct ActivityStays {
    private(set) var places: [String: Int] = [:]
    private(set) var freeWaits: [UInt32: [Double]] = [:]

    private struct Change {
        let time: Int64
        let step: Int
        let wait: Double?
    }

    init(_ sequence: ChainSequence) {
        var changes = [[Change]](repeating: [], count: sequence.names.count)
        for number in 0..<sequence.caseCount {
            let own = sequence.events(of: number).filter { sequence.times[$0] != EventLog.noTime }
            for (place, event) in own.enumerated() where place + 1 < own.count {
                let time = sequence.times[event], code = Int(sequence.codes[event])
                let wait = place > 0 ? Double(time - sequence.times[own[place - 1]]) / 1_000_000 : nil
                changes[code].append(Change(time: time, step: 1, wait: wait))
                changes[code].append(Change(time: sequence.times[own[place + 1]], step: -1, wait: nil))
            }
        }
        for (code, own) in changes.enumerated() where !own.isEmpty {
            learn(UInt32(code), sequence.names[code], own.sorted { ($0.time, $0.step) < ($1.time, $1.step) })
        }
    }

    private mutating func learn(_ code: UInt32, _ name: String, _ changes: [Change]) {
        var taken = 0, durations: [Int: Double] = [:], last = changes[0].time,
            seen: [(taken: Int, wait: Double)] = []
        for change in changes {
            durations[taken, default: 0] += Double(change.time - last)
            last = change.time
            if let wait = change.wait { seen.append((taken, wait)) }
            taken += change.step
        }
        let whole = durations.values.reduce(0, +)
        var covered = 0.0, most = 1
        for (number, duration) in durations.sorted(by: { $0.key < $1.key }) where covered < whole * 0.99 {
            covered += duration
            most = max(1, number)
        }
        places[name] = most
        let free = seen.filter { Double($0.taken) < 0.8 * Double(most) }.map(\.wait)
        // Where there was hardly ever room, the shorter half of the waits stands for waiting with room.
        freeWaits[code] =
            free.count >= 20 ? free : Array(seen.map(\.wait).sorted().prefix(max(1, seen.count / 2)))
    }
}
