import Foundation
import Insight

// Prints one line of JSON for every table: how long its protection took, and how much is withheld.
let times = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 3
for shape in TableShape.all {
    let table = try shape.table(seed: 7)
    var seconds: [Double] = []
    var protected = TableSuppression.standard.protect(table)
    for _ in 0..<times {
        let start = ContinuousClock.now
        protected = TableSuppression.standard.protect(table)
        let spent = (ContinuousClock.now - start).components
        seconds.append(Double(spent.seconds) + Double(spent.attoseconds) * 1e-18)
    }
    print(try SuppressionFigures(shape: shape, seconds: seconds.sorted(), protected: protected).line)
}
