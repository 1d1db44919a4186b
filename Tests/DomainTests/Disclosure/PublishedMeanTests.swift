import Insight
import Testing

@Suite("Means that give nobody away") struct PublishedMeanTests {
    @Test("Few people have no mean, and one who brings most of the sum hides it") func mean() {
        #expect(PublishedMean([1, 2, 3, 4]).mean == nil)
        #expect(PublishedMean([1, 2, 3, 4, 5]).mean == 3)
        #expect(PublishedMean([1, 1, 1, 1, 96]).mean == nil)
    }

    @Test("Median and quartiles need people on each side") func order() {
        let values = (1...20).map(Double.init)
        #expect(PublishedMean(Array(values.prefix(9))).median == nil)
        #expect(PublishedMean(Array(values.prefix(10))).median == 5.5)
        #expect(PublishedMean(Array(values.prefix(19))).quartiles == nil)
        #expect(PublishedMean(values).quartiles == 5.5...15.5)
    }

    @Test("A maximum is shown only where as many as the threshold share it") func maximum() {
        #expect(PublishedMean([1, 2, 3, 4, 5, 6]).maximum == nil)
        #expect(PublishedMean([1, 9, 9, 9, 9, 9]).maximum == 9)
    }
}
