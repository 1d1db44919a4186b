import Casework
import Kernel
import Testing

@Suite("How well persons entered twice are recognised, measured on generated pairs")
struct NameMatchingQualityTests {
    private struct Tally {
        let isOne: Bool
        var pairs = 0
        var byKey = 0
        var shown = 0
    }

    @Test(
        "Precision and recall reach their marks, also on names nobody looked at before",
        arguments: [(false, 0.97, 0.985), (true, 0.94, 0.985)]
    )
    func marks(isHeldOut: Bool, recall: Double, precision: Double) {
        let tallies = tallies(isHeldOut: isHeldOut)
        let one = tallies.values.filter(\.isOne)
        let shown = one.reduce(0) { $0 + $1.shown }
        let wrong = tallies.values.filter { !$0.isOne }.reduce(0) { $0 + $1.shown }
        let measuredRecall = Double(shown) / Double(one.reduce(0) { $0 + $1.pairs })
        let measuredPrecision = Double(shown) / Double(shown + wrong)
        print(
            "\(isHeldOut ? "names held out" : "known names"): recall \(measuredRecall), precision \(measuredPrecision)"
        )
        for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            let share = Double(tally.shown * 1000 / tally.pairs) / 10
            print(
                "| \(tally.isOne ? "one person" : "two persons") | \(kind) "
                    + "| \(tally.pairs) | \(tally.byKey) | \(share) % |"
            )
        }
        #expect(measuredRecall >= recall)
        #expect(measuredPrecision >= precision)
        for (kind, tally) in tallies where tally.isOne {
            #expect(Double(tally.shown) >= 0.8 * Double(tally.pairs), "\(kind)")
        }
    }

    // A pair is found as the pages find it: by a key in common or the same birthday, and then by likeness.
    private func tallies(isHeldOut: Bool) -> [String: Tally] {
        var pairs = NamePairs(numbers: SeededNumbers(seed: isHeldOut ? 11 : 7), isHeldOut: isHeldOut)
        var tallies: [String: Tally] = [:]
        for pair in pairs.all(each: 500) {
            let keys = Set(NameKey.keys(for: pair.left.names))
            let isCompared =
                !keys.isDisjoint(with: NameKey.keys(for: pair.right.names))
                || pair.left.birthsLikelyMeant.contains(pair.right.birth)
            let isShown = isCompared && PersonLikeness.score(pair.left, pair.right).isWorthAsking
            var tally = tallies[pair.kind] ?? Tally(isOne: pair.isOne)
            tally.pairs += 1
            tally.byKey += isCompared ? 1 : 0
            tally.shown += isShown ? 1 : 0
            tallies[pair.kind] = tally
        }
        return tallies
    }
}
