import Insight
import Testing

@Suite("Two logs of one chain beside each other")
struct ComparisonTests {
    // The same figures in scipy.stats.mannwhitneyu (asymptotic, with continuity).
    @Test("The chance of a difference is the one statistics programs give")
    func chance() throws {
        let test = try #require(RankTest([1, 2, 2, 3, 5, 8], [2, 4, 6, 6, 9, 10, 11]))
        #expect(abs(test.chance - 0.072160113) < 1e-8)
        #expect(abs(test.effect - (2 * 34.0 / 42 - 1)) < 1e-12)
    }

    @Test("Two equal groups do not differ; an empty one cannot be compared")
    func equal() throws {
        #expect(try #require(RankTest([3, 3, 3], [3, 3])).chance == 1)
        #expect(RankTest([], [1]) == nil)
        #expect(try #require(ShareTest((5, 10), of: (10, 20))).chance == 1)
    }

    @Test("A log does not differ from itself, and a longer wait is found where it is")
    func differences() throws {
        let log = Self.log(wait: { $0 % 7 }), slow = Self.log(wait: { $0 % 7 + 3 })
        #expect(ChainComparison(log, log).differences.allSatisfy { !$0.isSignificant && $0.effect == 0 })
        let found = ChainComparison(log, slow).differences.filter(\.isSignificant)
        #expect(
            found.map(\.subject) == [.duration, .wait("A", "B")]
                || found.map(\.subject) == [.wait("A", "B"), .duration]
        )
        #expect(found.allSatisfy { $0.effect > 0 && $0.second == $0.first + 3 * 86_400 })
    }

    @Test("What rests on few cases is not compared")
    func few() {
        let log = Self.log(wait: { $0 % 7 })
        #expect(ChainComparison(log, log, least: 1000).differences.isEmpty)
    }

    @Test("Of logs from the database nothing is shown that rests on few cases")
    func disclosure() {
        let many = Self.log(wait: { $0 % 7 })
        var builder = EventLogBuilder(continuing: many)
        for number in 0..<3 {
            builder.append(ChainEvent("rare", in: "\(number)", at: 5_184_000_000_000_000))
        }
        let comparison = ChainComparison(many, builder.log(), least: 1)
        let rare = comparison.differences.filter { $0.subject == .activity("rare") }
        #expect(rare.map(\.counts.1) == [3])
        let shown = comparison.differences(publishedBy: .standard)
        #expect(!shown.isEmpty)
        #expect(!shown.contains { $0.subject == .activity("rare") })
    }

    private static func log(wait: (Int) -> Int) -> EventLog {
        var builder = EventLogBuilder()
        for number in 0..<60 {
            let begin = Int64(number) * 86_400_000_000
            builder.append(ChainEvent("A", in: "\(number)", at: begin))
            builder.append(ChainEvent("B", in: "\(number)", at: begin + Int64(wait(number)) * 86_400_000_000))
        }
        return builder.log()
    }
}
