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

    /// Titles outside the set of which a narrower one is in it, as „Aufenthaltserlaubnis“ without its paragraph is.
    var broader: TitleSet {
        var found = TitleSet()
        for title in titles {
            var wider = title.broader
            while let here = wider {
                if !contains(here) { found.insert(here) }
                wider = here.broader
            }
        }
        return found
    }

    public var isEmpty: Bool { bits == 0 }

    public var titles: [ResidenceTitle] { ResidenceTitle.allCases.filter(contains) }

    public func contains(_ title: ResidenceTitle) -> Bool { bits & title.bit != 0 }

    public func overlaps(_ other: TitleSet) -> Bool { bits & other.bits != 0 }

    public mutating func insert(_ title: ResidenceTitle) { bits |= title.bit }
}

extension ResidenceTitle {
    // An enumeration without payload is kept as its place in the declaration.
    fileprivate var bit: UInt128 { 1 << UInt128(unsafeBitCast(self, to: UInt8.self)) }

    fileprivate func isWithin(_ titles: [ResidenceTitle]) -> Bool {
        var title: ResidenceTitle? = self
        while let here = title {
            if titles.contains(here) { return true }
            title = here.broader
        }
        return false
    }
}
