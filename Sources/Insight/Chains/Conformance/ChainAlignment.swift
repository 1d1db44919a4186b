/// What of a case fits the template best: the most events that follow it without contradiction (Abgleich).
///
/// It costs one for each event that does not fit and one for each step that is missing; of all ways to explain a
/// case the cheapest is taken, so the fitness is that of an optimal alignment.
struct ChainAlignment: Sendable {
    /// For each step the event that is it, by place in the case.
    let chosen: [Int?]
    /// Events that are a step of the template, by place in the case, with their step.
    let known: [(place: Int, step: Int)]
    let cost: Int
    /// False where there were so many ways that only the best of them were followed.
    let isExact: Bool

    private static let mostWays = 20_000

    private struct Way {
        var taken: UInt64
        var saved: Int
        var last: Int
    }

    init(_ steps: [Int?], _ template: ChainTemplate, _ order: TemplateOrder) {
        let known = steps.enumerated().compactMap { place, step in step.map { (place: place, step: $0) } }
        let worth = template.steps.map { $0.optional == true ? 1 : 2 }
        // Each link is an event taken and the link before it.
        var links: [(event: Int, before: Int)] = []
        var ways: [UInt64: Way] = [0: Way(taken: 0, saved: 0, last: -1)], isExact = true
        for (event, (_, step)) in known.enumerated() {
            var found: [Way] = []
            for way in ways.values where way.taken & order.barred[step] == 0 {
                let taken = way.taken | 1 << UInt64(step), saved = way.saved + worth[step]
                guard (ways[taken]?.saved ?? -1) < saved else { continue }
                links.append((event, way.last))
                found.append(Way(taken: taken, saved: saved, last: links.count - 1))
            }
            for way in found { ways[way.taken] = way }
            guard ways.count > Self.mostWays else { continue }
            isExact = false
            let best = ways.values.sorted { ($1.saved, $0.taken) < ($0.saved, $1.taken) }.prefix(
                Self.mostWays / 2
            )
            ways = Dictionary(uniqueKeysWithValues: best.map { ($0.taken, $0) })
        }
        let best = ways.values.max { ($0.saved, $1.taken) < ($1.saved, $0.taken) }
        var chosen = [Int?](repeating: nil, count: template.steps.count), link = best?.last ?? -1
        while link >= 0 {
            let (place, step) = known[links[link].event]
            chosen[step] = place
            link = links[link].before
        }
        self.chosen = chosen
        self.known = known
        self.isExact = isExact
        cost = known.count + Self.leastSteps(template) - (best?.saved ?? 0)
    }

    /// How many steps a case has at least that goes by the template.
    static func leastSteps(_ template: ChainTemplate) -> Int {
        let needed = template.steps.filter { $0.optional != true }
        return needed.count { $0.alternative == nil } + Set(needed.compactMap(\.alternative)).count
    }
}
