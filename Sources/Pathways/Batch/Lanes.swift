/// Joins the answers of many people, one byte each, in loops a processor can run side by side.
enum Lanes {
    private static let met = Verdict.met.rawValue
    private static let unmet = Verdict.unmet.rawValue
    private static let unknown = Verdict.unknown.rawValue
    private static let contested = Verdict.contested.rawValue
    private static let neutral = Verdict.notApplicable.rawValue

    static func and(_ left: inout [UInt8], _ right: [UInt8], _ count: Int) {
        join(&left, right, count) { min($0, $1) }
    }

    static func or(_ left: inout [UInt8], _ right: [UInt8], _ count: Int) {
        join(&left, right, count) { left, right in
            left == neutral ? right : (right == neutral ? left : max(left, right))
        }
    }

    static func disputed(_ left: inout [UInt8], _ right: [UInt8], _ count: Int) {
        join(&left, right, count) { left, right in
            left == right ? left : (left == unknown || right == unknown ? unknown : contested)
        }
    }

    static func uncertain(_ left: inout [UInt8], _ right: [UInt8], _ count: Int) {
        join(&left, right, count) { $0 == $1 ? $0 : unknown }
    }

    static func onlyIf(_ verdict: inout [UInt8], _ asked: [UInt8], _ count: Int) {
        join(&verdict, asked, count) { verdict, asked in
            let open = verdict >= met ? verdict : asked
            return asked >= met ? verdict : (asked == unmet ? neutral : open)
        }
    }

    static func change(_ depth: inout [[UInt8]], _ count: Int, _ change: (UInt8) -> UInt8) {
        guard var last = depth.popLast() else { return }
        for index in 0..<count { last[index] = change(last[index]) }
        depth.append(last)
    }

    /// Joins the last so many into one, in their order; none at all asks nothing.
    static func fold(_ depth: inout [[UInt8]], _ count: Int, _ join: (inout [UInt8], [UInt8]) -> Void) {
        guard count > 0, depth.count >= count else {
            depth.append([UInt8](repeating: neutral, count: LeafBlock.size))
            return
        }
        let last = Array(depth.suffix(count))
        depth.removeLast(count)
        var joined = last[0]
        for next in last.dropFirst() { join(&joined, next) }
        depth.append(joined)
    }

    @inline(__always)
    private static func join(
        _ left: inout [UInt8],
        _ right: [UInt8],
        _ count: Int,
        _ function: (UInt8, UInt8) -> UInt8
    ) {
        left.withUnsafeMutableBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                for index in 0..<count { left[index] = function(left[index], right[index]) }
            }
        }
    }
}
