import Kernel
import Testing

/// The day written in ISO form; the test ends where it is none.
func day(_ iso: String) throws -> Day {
    try #require(Day(iso: iso))
}

func period(_ from: String, _ until: String?) throws -> Period {
    try #require(Period(from: try day(from), until: try until.map(day)))
}
