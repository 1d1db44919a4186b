import Foundation
import Kernel
import Pathways
import ResourceLibrary

// Times the ten conditions: FOLDER holds the columns that people.py writes, TIMES says how often.
let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let times = Int(CommandLine.arguments[2]) ?? 5
let root = URL(fileURLWithPath: CommandLine.arguments[3])
let day = Day.clamped(year: 2026, month: 11, day: 21)

let rulebook = try Rulebook(library: ResourceLibrary(root: root.appendingPathComponent("Resources")))
let bench = ResourceLibrary(root: root.appendingPathComponent("Benchmarks/Pathways"))
let rule = try bench.strictYAML("ten-conditions.yaml", as: PathwayRule.self)

let clock = ContinuousClock()
var figures = Figures()
for _ in 0..<times {
    var population = Population()
    let reading = try clock.measure { population = try People(folder).population() }
    var batch = BatchEvaluator(rule, population, facts: rulebook.facts)
    var met = 0
    let evaluation = clock.measure {
        batch = BatchEvaluator(rule, population, facts: rulebook.facts)
        met = batch.count(on: day) { $0 == .met }
    }
    figures.add(reading: reading, evaluation: evaluation, people: population.count, eligible: met)
}
let single = try Single(rule, rulebook, day)
figures.single = single.evaluated(clock, times: 20_000)
figures.explained = single.explained(clock, times: 20_000)
print(try figures.json())
