import Foundation
import Insight
import Testing

@Suite("What leaves a case points back to nobody")
struct ObservationFactTests {
    @Test("A fact is made of codes of catalogues: no identifier, day, place, agency or text")
    func carriesNothing() throws {
        let fact = ObservationFact(
            kind: "gap",
            lifeDomain: "health",
            originSphere: "asylbLG",
            targetSphere: "sgb2"
        )
        let names = Set(Mirror(reflecting: fact).children.compactMap(\.label))
        #expect(names == ["kind", "lifeDomain", "originSphere", "targetSphere"])
        let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(fact)) as? [String: Any]
        #expect(Set(try #require(written).keys) == names)
        let count = ObservationFactCount(fact, cases: 7)
        #expect(Set(Mirror(reflecting: count).children.compactMap(\.label)) == ["fact", "cases"])
    }
}
