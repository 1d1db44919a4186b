import Insight
import Testing

@Suite("Municipalities side by side") struct MunicipalityRankingTests {
    /// Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    @Test(
        "Wilson's interval is the one of the published table",
        arguments: [
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
        ]
    )
    func wilson(_ successes: Int, _ trials: Int, _ lower: Double, _ upper: Double) throws {
        let interval = try #require(Interval.wilson(successes, of: trials))
        #expect(abs(interval.lower - lower) < 0.000_051 && abs(interval.upper - upper) < 0.000_051)
    }

    @Test("Byar's interval of ten events lies where the exact one does, 4.8 to 18.4")
    func byar() throws {
        let interval = try #require(Interval.byar(10))
        #expect(abs(interval.lower - 4.79) < 0.01 && abs(interval.upper - 18.39) < 0.01)
        #expect(Interval.byar(0)?.lower == 0)
        #expect(
            Interval.wilson(0, of: 0) == nil && Interval.wilson(3, of: 2) == nil && Interval.byar(-1) == nil
        )
    }

    @Test("A median lies between the sixth and the fifteenth of twenty values")
    func median() {
        #expect(Interval.medianPlaces(of: 20) == 4...15)
        #expect(Interval.medianPlaces(of: 5) == nil)
    }

    private func row(_ name: String, _ lower: Double, _ upper: Double, isOwn: Bool = false) -> Comparison.Row
    {
        Comparison.Row(
            name,
            officialKey: "",
            isOwn: isOwn,
            value: (lower + upper) / 2,
            interval: Interval(lower: lower, upper: upper)
        )
    }

    @Test("Two whose intervals overlap share their places")
    func ranks() {
        let rows = Comparison.ranked([
            row("C", 30, 40), row("A", 60, 70, isOwn: true), row("B", 50, 65),
            Comparison.Row("D", officialKey: "", isOwn: false, value: nil, interval: nil),
        ])
        #expect(rows.map(\.municipality) == ["A", "B", "C", "D"])
        #expect(rows.map(\.ranks) == [1...2, 1...2, 3...3, nil])
        #expect(rows.map(\.standing) == [.same, .same, .lower, .unknown])
    }
}
