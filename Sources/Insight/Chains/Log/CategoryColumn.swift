/// A text for each event, as a number in a list of the different texts (Merkmalsspalte).
public struct CategoryColumn: Sendable, Equatable {
    public static let none = UInt32.max

    /// For each event the number of its text in `names`; `none` where the event has no such text.
    public var codes: [UInt32]
    public var names: [String]

    public init(codes: [UInt32] = [], names: [String] = []) {
        self.codes = codes
        self.names = names
    }

    public subscript(_ event: Int) -> String? {
        codes[event] == Self.none ? nil : names[Int(codes[event])]
    }

    public func code(of name: String) -> UInt32? {
        names.firstIndex(of: name).map { UInt32($0) }
    }
}
