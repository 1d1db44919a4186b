import Testing
import WebSupport

@Suite("The network map finds a place for everyone, and no words lie on others")
struct RingLayoutTests {
    /// Where the two lines of a label stand, with the node itself.
    private struct Box {
        let left, right, top, bottom: Int

        init(_ place: RingLayout.Place) {
            let words = RingLayout.characters * 8 + 16
            left = place.isLeft ? place.x - words : place.x - 11
            right = place.isLeft ? place.x + 11 : place.x + words
            top = place.y - 15
            bottom = place.y + 18
        }

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    @Test("For up to twenty-five contacts, however they are spread over the rings", arguments: 0...25)
    func noOverlap(count: Int) {
        for spread in [[0], [1], [2], [0, 1], [0, 1, 2], [2, 2, 0], [0, 0, 0, 1], [1, 2]] {
            let rings = (0..<count).map { spread[$0 % spread.count] }
            let layout = RingLayout(rings: rings)
            let boxes = layout.places.map(Box.init)
            for (index, box) in boxes.enumerated() {
                #expect(box.left >= 0 && box.right <= layout.width, "\(count) \(spread): outside")
                #expect(box.top >= 0 && box.bottom <= layout.height, "\(count) \(spread): outside")
                for other in boxes[..<index] { #expect(!box.meets(other), "\(count) \(spread)") }
            }
        }
    }

    @Test("A node stands on its ring, and the same contacts always give the same map")
    func rings() {
        let rings = [0, 1, 2, 0, 1, 2, 2]
        let layout = RingLayout(rings: rings)
        for (place, ring) in zip(layout.places, rings) {
            let across = place.x - layout.middle.x
            let along = place.y - layout.middle.y
            let radius = layout.radii[ring]
            #expect(abs(across * across + along * along - radius * radius) <= 2 * radius)
        }
        #expect(RingLayout(rings: rings).places == layout.places)
    }
}
