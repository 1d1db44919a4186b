import Dispatch
import Kernel
import Synchronization

/// Evaluates one pathway for many people at once, column by column (Auswertung einer Grundgesamtheit).
///
/// It gives what the evaluator for one person gives, under the same assumption that the facts stay as they are;
/// applications are taken to be filed on the day they are decided.
public struct BatchEvaluator: Sendable {
    let rule: PathwayRule
    let plan: BatchPlan
    let facts: FactCatalogue
    let population: Population

    public init(_ rule: PathwayRule, _ population: Population, facts: FactCatalogue) {
        self.rule = rule
        self.population = population
        self.facts = facts
        plan = BatchPlan(rule)
    }

    /// The verdict for each person on a day.
    public func verdicts(on day: Day) -> [Verdict] {
        answers(on: day).map { Verdict(rawValue: $0) ?? .unknown }
    }

    func answers(on day: Day) -> [UInt8] {
        inBlocks { answers(of: $0, on: day) }.reduce(into: []) { $0 += $1 }
    }

    private func answers(of people: Range<Int>, on day: Day) -> ArraySlice<UInt8> {
        var block = BlockEvaluation(self, people, first: day)
        var answers = block.answer(on: [], law: day)
        for place in block.irregular { answers[place - people.lowerBound] = slowly(place, on: day) }
        return answers.prefix(people.count)
    }

    /// People whose facts do not fit into columns, one by one.
    private func slowly(_ place: Int, on day: Day) -> UInt8 { finding(place, on: day).line[day].rawValue }

    func finding(_ place: Int, on day: Day) -> PathwayFinding {
        Evaluator(population.situation(place), on: ReferenceDates(evaluation: day), facts: facts).finding(
            rule
        )
    }

    /// What every block of people gives, in their order; several at once.
    func inBlocks<Result: Sendable>(_ body: @Sendable (Range<Int>) -> Result) -> [Result] {
        let blocks = (population.count + LeafBlock.size - 1) / LeafBlock.size
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: blocks) { block in
            let start = block * LeafBlock.size
            let result = body(start..<min(start + LeafBlock.size, population.count))
            results.withLock { $0[block] = result }
        }
        return results.withLock { results in (0..<blocks).compactMap { results[$0] } }
    }
}
