/// A word of a closed catalogue that people write in many ways, such as a residence title.
public protocol CatalogueTerm: RawRepresentable, Hashable, Sendable where RawValue == String {
    /// The less specific term that includes this one: "Duldung" for "Duldung § 60b".
    var broader: Self? { get }

    /// German as the law and the documents name it, never translated.
    var designation: String { get }
}

extension CatalogueTerm {
    func isIncluded(in term: Self) -> Bool {
        var wider = broader
        while let next = wider {
            if next == term { return true }
            wider = next.broader
        }
        return false
    }
}
