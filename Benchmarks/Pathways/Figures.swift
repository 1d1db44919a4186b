import Foundation

/// What was measured, in seconds.
struct Figures: Encodable {
    var people = 0
    var eligible = 0
    var whole: [Double] = []
    var pure: [Double] = []
    var single = 0.0
    var explained = 0.0

    mutating func add(reading: Duration, evaluation: Duration, people: Int, eligible: Int) {
        self.people = people
        self.eligible = eligible
        whole = (whole + [(reading + evaluation) / .seconds(1)]).sorted()
        pure = (pure + [evaluation / .seconds(1)]).sorted()
    }

    func json() throws -> String {
        String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    }
}
