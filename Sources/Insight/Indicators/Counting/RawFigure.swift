import Kernel

/// What was counted of one indicator before anything is withheld (Auszählung einer Kennzahl).
struct RawFigure: Sendable {
    /// The codes of the headings; one without a name where nothing is told apart.
    var names: [String]
    var numerators: [Int]
    var denominators: [Int]?
    /// How many cases the numerators come from, and the denominators, where these are not cases themselves.
    var cases: [Int]?
    var casesOfDenominators: [Int]?
    /// Days of single facts in order, where quartiles are asked for.
    var days: [[Int]]?

    /// Without headings under which there is nothing.
    var withoutEmpty: RawFigure {
        guard names.count > 1 else { return self }
        let kept = names.indices.filter { numerators[$0] != 0 || (denominators?[$0] ?? 0) != 0 }
        return RawFigure(
            names: kept.map { names[$0] },
            numerators: kept.map { numerators[$0] },
            denominators: denominators.map { all in kept.map { all[$0] } },
            cases: cases.map { all in kept.map { all[$0] } },
            casesOfDenominators: casesOfDenominators.map { all in kept.map { all[$0] } },
            days: days.map { all in kept.map { all[$0] } }
        )
    }
}
