/// The way of one arrow: bent towards the middle, to its own side, so that there and back lie apart.
struct NetworkCurve {
    private typealias Point = (x: Double, y: Double)

    let line: String
    let head: String

    init(from: RingLayout.Place, to: RingLayout.Place, around middle: (x: Int, y: Int), headroom: Int) {
        let start: Point = (Double(from.x), Double(from.y))
        let end: Point = (Double(to.x), Double(to.y))
        let bend = Self.bend(start, end, (Double(middle.x), Double(middle.y)))
        let last = Self.towards(from: bend, to: end)
        let first = Self.towards(from: start, to: bend)
        let tip: Point = (end.x - last.x * 11, end.y - last.y * 11)
        let foot = Double(headroom)
        let base: Point = (tip.x - last.x * foot, tip.y - last.y * foot)
        let begin: Point = (start.x + first.x * 11, start.y + first.y * 11)
        line = "M\(Self.written(begin)) Q\(Self.written(bend)) \(Self.written(base))"
        let side = foot * 0.45
        let left: Point = (base.x - last.y * side, base.y + last.x * side)
        let right: Point = (base.x + last.y * side, base.y - last.x * side)
        head = "M\(Self.written(tip)) L\(Self.written(left)) L\(Self.written(right)) Z"
    }

    private static func bend(_ start: Point, _ end: Point, _ middle: Point) -> Point {
        let direction = towards(from: start, to: end)
        let centre: Point = ((start.x + end.x) / 2, (start.y + end.y) / 2)
        let pull = 0.45
        return (
            centre.x + (middle.x - centre.x) * pull - direction.y * 22,
            centre.y + (middle.y - centre.y) * pull + direction.x * 22
        )
    }

    private static func towards(from start: Point, to end: Point) -> Point {
        let (x, y) = (end.x - start.x, end.y - start.y)
        let length = max((x * x + y * y).squareRoot(), 1)
        return (x / length, y / length)
    }

    private static func written(_ point: Point) -> String {
        "\(Int(point.x.rounded())) \(Int(point.y.rounded()))"
    }
}
