import Insight
import Kernel
import Testing

@Suite("Before and after are compared with an interval")
struct EffectIntervalTests {
    // Newcombe, Statistics in Medicine 17 (1998), pages 873 to 890, table II, method 10.
    @Test(
        "Shares differ as in Newcombe's own examples",
        arguments: [
            ((48, 80), (56, 70), 0.0524, 0.3339), ((3, 10), (9, 10), 0.1705, 0.8090),
            ((2, 7), (6, 7), 0.0582, 0.8062), ((0, 29), (5, 56), -0.0381, 0.1926),
            ((0, 20), (0, 10), -0.1611, 0.2775), ((0, 10), (0, 10), -0.2775, 0.2775),
            ((0, 20), (10, 10), 0.6791, 1.0000), ((0, 10), (10, 10), 0.6075, 1.0000),
        ] as [((Int, Int), (Int, Int), Double, Double)]
    )
    func newcombe(first: (Int, Int), second: (Int, Int), low: Double, high: Double) throws {
        let found = try #require(Self.shares(first, second))
        #expect(abs(found.interval.lowerBound - low) < 0.00006, "\(found)")
        #expect(abs(found.interval.upperBound - high) < 0.00006, "\(found)")
    }

    // statsmodels 0.15.0, confint_proportions_2indep(method="newcomb").
    @Test(
        "Shares differ as statsmodels says",
        arguments: [
            ((40, 100), (60, 100), 0.061410729162, 0.328125929461),
            ((10, 50), (25, 45), 0.161459218350, 0.516512330265),
            ((300, 400), (310, 400), -0.033988060337, 0.083778602),
        ] as [((Int, Int), (Int, Int), Double, Double)]
    )
    func statsmodelsShares(first: (Int, Int), second: (Int, Int), low: Double, high: Double) throws {
        let found = try #require(Self.shares(first, second))
        #expect(abs(found.interval.lowerBound - low) < 1e-8, "\(found)")
        #expect(abs(found.interval.upperBound - high) < 1e-8, "\(found)")
    }

    // statsmodels 0.15.0, confint_poisson_2indep(compare="diff", method="mover", method_mover="exact-c"): the same with
    // exact intervals where Byar's are near them.
    @Test(
        "Counts of a month differ as statsmodels says of exact intervals",
        arguments: [
            (60, 30, 12, -4.150291831, -0.904526481), (30, 60, 12, 0.904526481, 4.150291831),
            (120, 115, 12, -2.990626723, 2.153766943), (10, 25, 6, 0.470948987, 4.665482866),
            (5, 40, 3, 7.257572151, 16.619136187), (0, 20, 12, 0.948884594, 2.574031492),
            (20, 0, 12, -2.574031492, -0.948884594),
        ] as [(Int, Int, Double, Double, Double)]
    )
    func rates(first: Int, second: Int, months: Double, low: Double, high: Double) throws {
        let estimate = { (events: Int) throws in
            let interval = try #require(Interval.byar(events))
            return (
                Double(events) / months,
                Interval(lower: interval.lower / months, upper: interval.upper / months)
            )
        }
        let found = DifferenceInterval(try estimate(first), try estimate(second))
        let width = high - low
        #expect(abs(found.interval.lowerBound - low) < width / 50, "\(found)")
        #expect(abs(found.interval.upperBound - high) < width / 50, "\(found)")
    }

    private static func shares(_ first: (Int, Int), _ second: (Int, Int)) -> DifferenceInterval? {
        guard let one = Interval.wilson(first.0, of: first.1),
            let two = Interval.wilson(second.0, of: second.1)
        else { return nil }
        return DifferenceInterval(
            (Double(first.0) / Double(first.1), one),
            (Double(second.0) / Double(second.1), two)
        )
    }

    // Hollander and Wolfe, Nonparametric Statistical Methods, permeability of the human chorioamnion.
    @Test("The shift is that of Hollander and Wolfe's example")
    func shift() throws {
        let term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
        let early = [1.15, 0.88, 0.90, 0.74, 1.21]
        let found = try #require(ShiftInterval(early, term))
        #expect(abs(found.shift - 0.305) < 0.0001)
        #expect(found.interval.lowerBound < 0 && found.interval.upperBound > 0.5, "\(found)")
    }

    @Test("The interval holds no shift exactly where the rank test does not reject")
    func agrees() throws {
        let before = (1...20).map { Double($0 * $0 % 37) + Double($0) / 100 }
        for shift in stride(from: -20.0, through: 20, by: 1) {
            let after = before.map { $0 + shift + 0.003 }
            let test = try #require(RankTest(before, after)),
                found = try #require(ShiftInterval(before, after))
            guard abs(test.chance - 0.05) > 0.01 else { continue }
            #expect(found.interval.contains(0) == (test.chance > 0.05), "\(shift): \(test.chance), \(found)")
        }
    }

    @Test("Waits belong to the time in which they ended, and few are not told")
    func waits() {
        var reader = TraceReader()
        for number in 0..<24 {
            let end = number < 12 ? 1000 : 1100
            let wait = number < 12 ? 50 : 10
            reader.append(
                Int64(number),
                "\(end - wait)\tcoverage.begun\t\tasylbLG\n\(end)\tcoverage.begun\t\tsgb2\n"
            )
        }
        let log = reader.log()
        func waits(_ before: ClosedRange<Int>, _ after: ClosedRange<Int>) -> PassageWaits? {
            guard
                let one = Period(from: Day(number: before.lowerBound), until: Day(number: before.upperBound)),
                let two = Period(from: Day(number: after.lowerBound), until: Day(number: after.upperBound))
            else { return nil }
            return PassageWaits(log, at: .sphere("asylbLG", "sgb2"), before: one, after: two)
        }
        let both = waits(990...1050, 1051...1111)
        #expect(both?.before.median == 50 && both?.after.median == 10)
        #expect(both?.change?.shift == -40)
        let none = waits(900...950, 1051...1111)
        #expect(none?.before.median == nil && none?.change == nil)
    }
}
