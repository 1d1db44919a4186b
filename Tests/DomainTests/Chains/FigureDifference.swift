import Foundation

/// Where two trees of JSON say something different; numbers may differ in the seventh digit.
enum FigureDifference {
    static func first(_ expected: Any?, _ found: Any?, at path: String = "") -> String? {
        switch (expected, found) {
        case (let expected as [String: Any], let found as [String: Any]):
            return Set(expected.keys).union(found.keys).sorted().lazy
                .compactMap { first(expected[$0], found[$0], at: "\(path)/\($0)") }.first
        case (let expected as [Any], let found as [Any]):
            guard expected.count == found.count else {
                return "\(path): \(expected.count) entries expected, \(found.count) found"
            }
            return expected.indices.lazy.compactMap { first(expected[$0], found[$0], at: "\(path)/\($0)") }
                .first
        case (let expected as String, let found as String):
            return Array(expected.utf8) == Array(found.utf8)
                ? nil : "\(path): \(expected) expected, \(found) found"
        case (let expected as NSNumber, let found as NSNumber):
            let (one, other) = (expected.doubleValue, found.doubleValue)
            let isClose = one == other || abs(one - other) <= 1e-6 * max(abs(one), abs(other))
            return isClose ? nil : "\(path): \(one) expected, \(other) found"
        case (is NSNull?, is NSNull?): return nil
        default: return "\(path): \(expected ?? "nothing") expected, \(found ?? "nothing") found"
        }
    }

    static func tree(_ bytes: [UInt8]) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    }
}
