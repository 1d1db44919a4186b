import Foundation
import Kernel
import ResourceLibrary
import Steering
import Testing

// The sums are read in the council papers of Köln. Assumed in the data are 17 posts from September 2021 at 40,000
// a year (56,000 from 2023), and personnel of 2021 for eight months of 320,450.
@Suite("The budgets of Köln")
struct KoelnBudgetTests {
    private func budget(of year: Int) throws -> FundingYear {
        let resources = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../Resources")
        let plan = try ResourceLibrary(root: resources)
            .strictYAML("Funding/Plans/koeln.yaml", as: FundingPlan.self)
        return FundingYear(try plan.book(), rates: FlatRates([]), year: year)
    }

    @Test("2021 comes out to the cent: seventeen posts for four months, personnel for eight")
    func first() throws {
        let year = try budget(of: 2021)
        #expect(year.sum(of: .personnel).planned.decimal == "213633.33")
        #expect(year.sum(of: .transfers).planned.decimal == "226666.67")
        #expect(year.sum(of: .other).planned.decimal == "78100.00")
        #expect(year.expenses.planned.decimal == "518400.00")
        #expect(year.revenue.planned.decimal == "463500.00")
        #expect(year.ownShare.planned.decimal == "54900.00")
    }

    @Test("the posts of 2021 add up to their sum, though no post can have an equal share of it")
    func parts() throws {
        let transfers = try budget(of: 2021).posts.compactMap(\.transfer)
        #expect(transfers.count == 17)
        #expect(Money.sum(transfers).decimal == "226666.67")
        #expect(Set(transfers.map(\.decimal)) == ["13333.33", "13333.34"])
    }

    @Test("2022 has a whole year of posts")
    func second() throws {
        let year = try budget(of: 2022)
        #expect(year.sum(of: .transfers).planned.decimal == "680000.00")
        #expect(year.expenses.planned.decimal == "1084959.00")
        #expect(year.revenue.planned.decimal == "843100.00")
    }

    @Test("2023 comes out to the cent: 17 posts at 56,000, and a gap of two parts")
    func third() throws {
        let year = try budget(of: 2023)
        #expect(year.sum(of: .personnel).planned.decimal == "343475.00")
        #expect(year.sum(of: .transfers).planned.decimal == "952000.00")
        #expect(year.expenses.planned.decimal == "1373575.00")
        #expect(year.revenue.planned.decimal == "1118100.00")
        #expect(year.ownShare.planned.decimal == "255475.00")
        let grants = Dictionary(uniqueKeysWithValues: year.budget.map { ($0.item.details.title, $0.planned) })
        let personnel = try #require(grants["Zuwendungen für Personal"])
        let transfers = try #require(grants["Zuwendungen für Transfers"])
        #expect((year.sum(of: .personnel).planned - personnel).decimal == "73475.00")
        #expect((year.sum(of: .transfers).planned - transfers).decimal == "182000.00")
    }

    @Test("without a flat rate on record there is no shortfall, and not a shortfall of nothing")
    func unknown() throws {
        let post = try #require(try budget(of: 2023).posts.first)
        #expect(post.flat == nil)
        #expect(post.shortfall == nil)
    }
}
