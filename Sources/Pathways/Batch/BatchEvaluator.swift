import Dispatch
import Kernel

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
        var answers = [UInt8](repeating: 0, count: population.count)
        answers.withUnsafeMutableBufferPointer { target in
            let target = SharedBuffer(target)
            inBlocks { people in
                var block = BlockEvaluation(self, people, first: day)
                target.write(block.answer(on: [], law: day), at: people.lowerBound, people.count)
                for place in block.irregular { target.write(slowly(place, on: day), at: place) }
            }
        }
        return answers
    }

    /// People whose facts do not fit into columns, one by one.
    private func slowly(_ place: Int, on day: Day) -> UInt8 { finding(place, on: day).line[day].rawValue }

    func finding(_ place: Int, on day: Day) -> PathwayFinding {
        Evaluator(population.situation(place), on: ReferenceDates(evaluation: day), facts: facts).finding(
            rule
        )
    }

    func inBlocks(_ body: @Sendable (Range<Int>) -> Void) {
        let blocks = (population.count + LeafBlock.size - 1) / LeafBlock.size
        DispatchQueue.concurrentPerform(iterations: blocks) { block in
            let start = block * LeafBlock.size
            body(start..<min(start + LeafBlock.size, population.count))
        }
    }
}

/// A buffer of which every block writes only its own part.
struct SharedBuffer<Element>: @unchecked Sendable {
    private let target: UnsafeMutableBufferPointer<Element>

    init(_ target: UnsafeMutableBufferPointer<Element>) {
        self.target = target
    }

    func write(_ values: [Element], at place: Int, _ count: Int) {
        guard let start = target.baseAddress else { return }
        values.withUnsafeBufferPointer { values in
            if let first = values.baseAddress { (start + place).update(from: first, count: count) }
        }
    }

    func write(_ value: Element, at place: Int) { target[place] = value }
}
