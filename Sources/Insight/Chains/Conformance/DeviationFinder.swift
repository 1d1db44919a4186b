/// Says of one aligned case what is wrong with which step (Abweichungen).
struct DeviationFinder {
    typealias Found = (step: Int, deviation: ChainConformance.Deviation, days: Double)

    private(set) var found: [Found] = []
    /// Steps that are missing but may still come in time.
    private(set) var pending = 0

    private var pendingSteps: UInt64 = 0

    private static let day = 86_400_000_000.0

    private let template: ChainTemplate
    private let order: TemplateOrder
    private let alignment: ChainAlignment
    private let times: ArraySlice<Int64>

    init(
        _ template: ChainTemplate,
        _ order: TemplateOrder,
        _ alignment: ChainAlignment,
        times: ArraySlice<Int64>,
        now: Int64?
    ) {
        self.template = template
        self.order = order
        self.alignment = alignment
        self.times = times
        var happened = [Int](repeating: 0, count: template.steps.count), answered: Set<String> = []
        for (_, step) in alignment.known { happened[step] += 1 }
        for (step, place) in alignment.chosen.enumerated() where place != nil {
            answered.formUnion(template.steps[step].alternative.map { [$0] } ?? [])
        }
        // Fewer steps before it: what waits for a pending step is looked at after it.
        let ordered = template.steps.indices.sorted {
            (order.before[$0].nonzeroBitCount, $0) < (order.before[$1].nonzeroBitCount, $1)
        }
        for step in ordered {
            if happened[step] > 1 { found.append((step, .repeated, 0)) }
            if let place = alignment.chosen[step] {
                if let days = daysLate(step, at: place) { found.append((step, .late, days)) }
            } else if happened[step] > 0 {
                found.append((step, .otherOrder, 0))
            } else {
                miss(step, &answered, now)
            }
        }
        found.sort { $0.step < $1.step }
    }

    // Of several alternatives that are all missing, only the first is named.
    private mutating func miss(_ step: Int, _ answered: inout Set<String>, _ now: Int64?) {
        let own = template.steps[step]
        guard own.optional != true, own.alternative.map({ answered.insert($0).inserted }) ?? true else {
            return
        }
        let waits = order.before[step] & pendingSteps != 0
        if let now, waits || due(step).map({ $0 > Double(now) }) ?? false {
            pending += 1
            pendingSteps |= 1 << UInt64(step)
        } else {
            found.append((step, .skipped, 0))
        }
    }

    private func daysLate(_ step: Int, at place: Int) -> Double? {
        let moment = times[times.startIndex + place]
        guard moment != EventLog.noTime, let due = due(step), Double(moment) > due else { return nil }
        return (Double(moment) - due) / Self.day
    }

    /// When the step should have happened, from the last one before it that did.
    private func due(_ step: Int) -> Double? {
        guard let days = template.steps[step].days else { return nil }
        let before = order.needed[step].compactMap { alignment.chosen[$0] }.map {
            times[times.startIndex + $0]
        }
        guard let begin = before.max() ?? times.first, begin != EventLog.noTime else { return nil }
        return Double(begin) + days * Self.day
    }
}
