/// Finds a place on its ring for every node so that no words lie on other words.
///
/// Each half of the drawing is cut into lines of the height of a label; every line holds one node at most, and
/// its words run outwards from it. So labels can only meet where two share a line, which never happens.
public struct RingLayout: Sendable {
    public struct Place: Equatable, Sendable {
        public let x: Int
        public let y: Int
        public let isLeft: Bool
    }

    /// Height of the two lines of a label.
    public static let lineHeight = 38
    public static let characters = 26
    /// Pixels that the words of a label may need.
    static let labelWidth = characters * 8 + 24
    static let ringGap = 78

    /// Of the three rings, the inner one first.
    public let radii: [Int]
    /// In the order of the nodes.
    public let places: [Place]
    public let width: Int
    public let height: Int
    public let middle: (x: Int, y: Int)

    public init(rings: [Int]) {
        let rings = rings.map { min(max($0, 0), 2) }
        let sides = Self.sides(rings)
        let lines = max(sides.left.count, sides.right.count, 11)
        radii = Self.radii(rings: rings, sides: [sides.left, sides.right], lines: lines)
        let outer = radii.last ?? 0
        let middle = (x: outer + Self.labelWidth, y: max(outer, lines * Self.lineHeight / 2) + 24)
        var places = [Place](repeating: Place(x: 0, y: 0, isLeft: false), count: rings.count)
        for (side, isLeft) in [(sides.left, true), (sides.right, false)] {
            for (node, offset) in Self.offsets(of: side, rings: rings, lines: lines, radii: radii) {
                let across = Self.across(radius: radii[rings[node]], offset: offset)
                let x = isLeft ? middle.x - across : middle.x + across
                places[node] = Place(x: x, y: middle.y + offset, isLeft: isLeft)
            }
        }
        self.places = places
        self.middle = middle
        width = 2 * middle.x
        height = 2 * middle.y
    }

    // Every other node of a ring goes to the other side; the side with less takes the odd one.
    private static func sides(_ rings: [Int]) -> (left: [Int], right: [Int]) {
        var left: [Int] = []
        var right: [Int] = []
        for ring in 0...2 {
            for node in rings.indices where rings[node] == ring {
                if right.count <= left.count { right.append(node) } else { left.append(node) }
            }
        }
        return (left, right)
    }

    /// Distance of a line from the middle.
    private static func offset(_ line: Int, of lines: Int) -> Int {
        (2 * line - lines + 1) * lineHeight / 2
    }

    /// A line can hold a node of the ring if it cuts the ring well.
    private static func fits(_ line: Int, of lines: Int, _ radius: Int) -> Bool {
        abs(offset(line, of: lines)) * 100 <= radius * 94
    }

    private static func radii(rings: [Int], sides: [[Int]], lines: Int) -> [Int] {
        var radii: [Int] = []
        for ring in 0...2 {
            var radius = (radii.last ?? 32) + ringGap
            let inside = sides.map { side in side.count { rings[$0] <= ring } }.max() ?? 0
            while (0..<lines).count(where: { fits($0, of: lines, radius) }) < inside { radius += 4 }
            radii.append(radius)
        }
        return radii
    }

    private static func offsets(
        of side: [Int],
        rings: [Int],
        lines: Int,
        radii: [Int]
    )
        -> [(node: Int, offset: Int)]
    {
        var free = Set(0..<lines)
        var placed: [(node: Int, offset: Int)] = []
        for ring in 0...2 {
            let nodes = side.filter { rings[$0] == ring }
            let open = free.filter { fits($0, of: lines, radii[ring]) }.sorted()
            guard !nodes.isEmpty, open.count >= nodes.count else { continue }
            for (place, node) in nodes.enumerated() {
                let line = open[(2 * place + 1) * open.count / (2 * nodes.count)]
                free.remove(line)
                placed.append((node, offset(line, of: lines)))
            }
        }
        return placed
    }

    private static func across(radius: Int, offset: Int) -> Int {
        let square = radius * radius - offset * offset
        var root = 0
        while (root + 1) * (root + 1) <= square { root += 1 }
        return root
    }
}
