/// Some of the residence titles there are, quick to compare (Menge von Aufenthaltstiteln).
public struct TitleSet: Hashable, Sendable {
    private var bits: UInt128

    public init() {
        bits = 0
    }

    public init(_ titles: some Sequence<ResidenceTitle>) {
        bits = titles.reduce(0) { $0 | $1.bit }
    }

    /// The named titles with everything that is narrower, without the excluded ones and what is narrower than those.
    public init(widely titles: [ResidenceTitle], except excluded: [ResidenceTitle] = []) {
        self.init(
            ResidenceTitle.allCases.filter { title in
                title.isWithin(titles) && !title.isWithin(excluded)
            }
        )
    }

    /// Titles known too roughly to say: some of what they may be is in the set, some is not.
    ///
    /// „Aufenthaltserlaubnis“ without its paragraph may be one that is excluded as well as one that is meant.
    var rough: TitleSet {
        var found = TitleSet()
        for title in ResidenceTitle.allCases {
            var wider = title.broader
            while let here = wider {
                if contains(here) != contains(title) { found.insert(here) }
                wider = here.broader
            }
        }
        return found
    }

    func subtracting(_ other: TitleSet) -> TitleSet {
        var rest = self
        rest.bits &= ~other.bits
        return rest
    }

    public var isEmpty: Bool { bits == 0 }

    public var titles: [ResidenceTitle] { ResidenceTitle.allCases.filter(contains) }

    public func contains(_ title: ResidenceTitle) -> Bool { bits & title.bit != 0 }

    public func overlaps(_ other: TitleSet) -> Bool { bits & other.bits != 0 }

    public mutating func insert(_ title: ResidenceTitle) { bits |= title.bit }
}

extension ResidenceTitle {
    /// Place in the order of declaration.
    // An enumeration without payload is kept as just that.
    var ordinal: UInt8 { unsafeBitCast(self, to: UInt8.self) }

    fileprivate var bit: UInt128 { 1 << UInt128(ordinal) }

    fileprivate func isWithin(_ titles: [ResidenceTitle]) -> Bool {
        var title: ResidenceTitle? = self
        while let here = title {
            if titles.contains(here) { return true }
            title = here.broader
        }
        return false
    }
}
