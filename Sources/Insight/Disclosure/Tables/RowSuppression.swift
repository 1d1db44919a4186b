/// Withholds counts of one row so that running the program on every row that fits tells nothing (Zeilengeheimhaltung).
///
/// It treats equal counts alike and takes the next larger ones with the small ones. Whoever exchanges any two withheld
/// counts therefore gets a row with the same picture; so all it takes is that they are not all the same.
struct RowSuppression {
    let threshold: Int

    /// Which of these counts to withhold, and whether their sum goes with them.
    func withheld(_ counts: [Int]) -> (cells: [Bool], total: Bool) {
        let small = counts.filter { (1..<threshold).contains($0) }
        guard let greatest = small.max() else { return (counts.map { _ in false }, false) }
        let differ = greatest >= threshold - 1 && small.contains { $0 != greatest }
        // Zeros stay visible: that nobody is there betrays nobody.
        let next = differ ? nil : counts.filter { $0 >= threshold }.min()
        let most = next ?? threshold - 1
        return (counts.map { (1...most).contains($0) }, !differ && next == nil)
    }
}
