import Hummingbird

/// Where the cohorts are.
enum CohortPaths {
    static let all: RouterPath = "/steuerung/wege"
}
