/// One entry of the primary navigation.
public struct NavigationItem: Sendable {
    /// What a page names as its `section` to mark this entry as current.
    public let section: String
    public let path: String
    public let label: String

    public init(section: String, path: String, label: String) {
        self.section = section
        self.path = path
        self.label = label
    }
}
