import Kernel
import Steering
import Testing

@Suite("Money")
struct MoneyTests {
    @Test("is written and read to the cent, as programs and as Germans write it")
    func texts() {
        #expect(Money(decimal: "213633.33")?.cents == 21_363_333)
        #expect(Money(decimal: "57000")?.decimal == "57000.00")
        #expect(Money(german: "1.373.575,00 €") == Money(cents: 137_357_500))
        #expect(Money(german: "-0,05")?.decimal == "-0.05")
        #expect(Money(cents: 137_357_507).germanNumber == "1.373.575,07")
        #expect(Money(cents: -5).germanNumber == "-0,05")
        #expect(Money(cents: 99_999).germanNumber == "999,99")
    }

    @Test(
        "refuses what could be read in two ways",
        arguments: [
            "1,5", "1.23", "12.34,56", "1.2345,00", "1e3", "", "-", "1,234.56", "99999999999999", "١٢",
        ]
    )
    func refusals(text: String) {
        #expect(Money(german: text) == nil)
    }

    @Test("split into parts, the parts add up to the rounded sum", arguments: [1, 2, 3, 7, 17, 54])
    func splits(count: Int) {
        let share = FullTimeEquivalent.fullTime
        let days =
            Day(year: 2023, month: 2, day: 3).map { [$0, $0.adding(days: 40), $0.adding(days: 70)] } ?? []
        let parts = (0..<count).map { place in
            days.map { ExactAmount(yearly: Money(cents: 5_700_001 + place * 37), share: share, on: $0) }
                .reduce(.zero, +)
        }
        let split = ExactAmount.split(parts)
        #expect(Money.sum(split) == parts.reduce(.zero, +).rounded)
        for (exact, rounded) in zip(parts, split) { #expect(abs(exact.rounded.cents - rounded.cents) <= 1) }
    }

    @Test("a year of days is the year's sum to the cent, in leap years too", arguments: [2023, 2024])
    func wholeYear(year: Int) {
        let days = (1...12).flatMap { month in
            (1...Day.length(ofMonth: month, in: year)).compactMap { Day(year: year, month: month, day: $0) }
        }
        let sum = days.map { ExactAmount(yearly: Money(cents: 5_700_001), share: .fullTime, on: $0) }
        #expect(sum.reduce(.zero, +).rounded == Money(cents: 5_700_001))
    }
}
