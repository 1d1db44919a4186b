import Insight
import Kernel
import Testing

@Suite("Targets of a municipality name indicators that exist, and figures that these can reach")
struct ProfileTargetTests {
    @Test(
        "One mistake, one sentence",
        arguments: [
            (
                "plan-presnt", IndicatorTarget(from: 80, until: nil),
                "„plan-presnt“: „plan-presnt“ is not known here. Did you mean „plan-present“?"
            ),
            (
                "plan-present", IndicatorTarget(from: 800, until: nil),
                "„plan-present.from“: „800“ is not possible here; write a number from 0 to 100"
            ),
            (
                "waiting-time", IndicatorTarget(from: nil, until: -1.5),
                "„waiting-time.until“: „-1.5“ is not possible here; write a number from 0 to 36500"
            ),
            (
                "plan-present", IndicatorTarget(from: .nan, until: nil),
                "„plan-present.from“: „nan“ is not possible here; write a number from 0 to 100"
            ),
        ]
    )
    func oneMistake(_ key: String, _ target: IndicatorTarget, _ sentence: String) throws {
        let flaws = try ShippedIndicators.catalogue().flaws(of: [key: target])
        #expect(flaws.map(\.description) == [sentence])
    }

    @Test("Ends of what is possible are no mistake, and a share may have both bounds")
    func possible() throws {
        let targets = [
            "plan-present": IndicatorTarget(from: 0, until: 100),
            "cases-per-post": IndicatorTarget(from: 15.5, until: 250),
        ]
        #expect(try ShippedIndicators.catalogue().flaws(of: targets).isEmpty)
    }
}
