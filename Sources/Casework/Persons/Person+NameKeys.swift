extension Person {
    /// Every key by which this person's names are found, in any spelling and script.
    public var nameKeys: [String] {
        let names = [details.familyName, details.givenName, details.originalName]
        return Array(Set(names.flatMap { NameKey.keys(for: $0) })).sorted()
    }
}
