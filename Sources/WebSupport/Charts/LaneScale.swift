import Kernel

/// Where a day lies on the drawing, in hundredths of a percent of its width.
struct LaneScale {
    /// The drawing is never narrower than this, whatever the screen.
    static let narrowest = 800

    let from: Day
    let until: Day

    private var days: Int { from.days(until: until) + 1 }

    /// Beginning of the day, kept inside the window.
    func position(_ day: Day) -> Int {
        min(max(from.days(until: day), 0), days) * 10_000 / days
    }

    /// End of the day, kept inside the window.
    func end(_ day: Day) -> Int {
        position(day.adding(days: 1))
    }

    func shows(_ day: Day) -> Bool {
        (from...until).contains(day)
    }

    /// As an SVG length, `12.34%`.
    static func percent(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
    }

    /// Pixels that a length surely has.
    static func pixels(_ hundredths: Int) -> Int {
        hundredths * narrowest / 10_000
    }

    /// Pixels that a text needs at most, in the type the drawing uses.
    static func pixels(of text: String) -> Int {
        text.count * 8
    }
}
