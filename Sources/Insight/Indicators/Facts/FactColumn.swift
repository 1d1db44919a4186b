/// All facts of one kind, side by side (Spalte der Fallfakten).
struct FactColumn: Sendable {
    /// Stands for a day that is not known or not yet there.
    static let never = Int32.max
    static let always = Int32.min

    var cases: [Int32] = []
    var values: [UInt32] = []
    var from: [Int32] = []
    var until: [Int32] = []
    var numbers: [Int32] = []
}
