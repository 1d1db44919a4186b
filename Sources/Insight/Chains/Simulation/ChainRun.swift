/// One invented course of things: cases come, go their ways, wait for places, end (Simulationslauf).
struct ChainRun {
    /// What happened to the cases that count, in seconds.
    private(set) var durations: [Double] = []
    private(set) var eventCounts: [Int] = []

    private struct Walker {
        var begin = 0.0
        var events = 0
        var before = ChainModel.begin
        var current = ChainModel.begin
        var numbers: SeededNumbers
    }

    private enum Happening {
        case arrives(UInt32), asks(UInt32)
    }

    private let model: ChainModel
    private let factors: [UInt32: Double]
    private let warmUp: Int
    private var free: [UInt32: Int]
    private var queues: [UInt32: [Int]] = [:]
    private var served: [UInt32: Int] = [:]
    private var agenda = Agenda<(Int, Happening)>()
    private var walkers: [Walker] = []

    /// The same seed gives the same cases under every scenario, so that only the scenario makes the difference.
    init(_ model: ChainModel, _ scenario: ChainScenario, cases: Int, seed: UInt64) {
        self.model = model
        let coded = { (words: [String]) in
            words.compactMap { word in model.code(of: word).map { (word, $0) } }
        }
        factors = Dictionary(
            uniqueKeysWithValues: coded(Array(scenario.waitFactors.keys)).map {
                ($1, scenario.waitFactors[$0] ?? 1)
            }
        )
        free = Dictionary(
            uniqueKeysWithValues: coded(Array(scenario.morePlaces.keys)).map {
                ($1, max(1, (model.places[$0] ?? 1) + (scenario.morePlaces[$0] ?? 0)))
            }
        )
        warmUp = scenario.morePlaces.isEmpty ? 0 : cases / 5
        var numbers = SeededNumbers(seed: seed), time = 0.0
        for number in 0..<cases {
            walkers.append(Walker(begin: time, numbers: SeededNumbers(seed: numbers.next())))
            agenda.add((number, .arrives(choice(number))), at: time)
            time += (model.gaps.randomElement(using: &numbers) ?? 0) / scenario.arrivals
        }
        while let (time, (number, happening)) = agenda.next() {
            switch happening {
            case .asks(let activity): ask(number, activity, time)
            case .arrives(let activity): arrive(number, activity, time)
            }
        }
    }

    private mutating func choice(_ number: Int) -> UInt32 {
        let way = ChainModel.Way(from: walkers[number].before, to: walkers[number].current)
        return model.next[way]?.randomElement(using: &walkers[number].numbers) ?? ChainModel.end
    }

    private mutating func arrive(_ number: Int, _ activity: UInt32, _ time: Double) {
        leave(walkers[number].current, time)
        guard activity != ChainModel.end else { return }
        walkers[number].before = walkers[number].current
        walkers[number].current = activity
        walkers[number].events += 1
        let following = choice(number)
        guard following != ChainModel.end else {
            leave(activity, time)
            guard number >= warmUp else { return }
            durations.append(time - walkers[number].begin)
            return eventCounts.append(walkers[number].events)
        }
        let wait = wait(number, activity, following)
        agenda.add((number, free[following] == nil ? .arrives(following) : .asks(following)), at: time + wait)
    }

    private mutating func wait(_ number: Int, _ from: UInt32, _ to: UInt32) -> Double {
        let known = free[to] == nil ? model.waits[ChainModel.Way(from: from, to: to)] : model.freeWaits[to]
        return (known?.randomElement(using: &walkers[number].numbers) ?? 0) * (factors[to] ?? 1)
    }

    /// Whoever comes first gets the place first.
    private mutating func ask(_ number: Int, _ activity: UInt32, _ time: Double) {
        guard let left = free[activity], left <= 0 else {
            free[activity]? -= 1
            return arrive(number, activity, time)
        }
        // While waiting one keeps the place one has.
        queues[activity, default: []].append(number)
    }

    private mutating func leave(_ activity: UInt32, _ time: Double) {
        guard let left = free[activity] else { return }
        free[activity] = left + 1
        let place = served[activity, default: 0]
        guard let queue = queues[activity], place < queue.count else { return }
        served[activity] = place + 1
        free[activity] = left
        agenda.add((queue[place], .arrives(activity)), at: time)
    }
}

/// What happens next, whatever was noted first (Ereigniskalender).
struct Agenda<Entry> {
    private var heap: [(time: Double, order: Int, entry: Entry)] = []
    private var count = 0

    mutating func add(_ entry: Entry, at time: Double) {
        heap.append((time, count, entry))
        count += 1
        var child = heap.count - 1
        while child > 0, precedes(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func next() -> (Double, Entry)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return (first.time, first.entry) }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, least) {
                least = child
            }
            guard least != parent else { return (first.time, first.entry) }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func precedes(_ one: Int, _ other: Int) -> Bool {
        (heap[one].time, heap[one].order) < (heap[other].time, heap[other].order)
    }
}
