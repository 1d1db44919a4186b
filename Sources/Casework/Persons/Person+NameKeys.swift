extension Person {
    /// Every key by which this person's names are found, in any spelling and script.
    public var nameKeys: [String] {
        let names = [details.familyName, details.givenName, details.originalName]
        return Array(Set(names.flatMap { NameKey.keys(for: $0) })).sorted()
    }
}

extension Person {
    /// What helps to recognise this person elsewhere.
    public var traits: PersonLikeness.Traits { details.traits }
}

extension PersonDetails {
    /// What helps to recognise this person elsewhere.
    public var traits: PersonLikeness.Traits {
        PersonLikeness.Traits(
            given: givenName,
            family: familyName,
            original: originalName,
            birth: birth,
            arrived: entry
        )
    }
}
