extension CaseListProfile {
    private enum CodingKeys: String, CodingKey {
        case name, title, headers, ignoredHeaders, values, emptyValues, footers, key, salutations, townWords
    }

    /// Decodes a profile in which everything but the name and the column names may be left out.
    public init(from decoder: any Decoder) throws {
        let profile = try decoder.container(keyedBy: CodingKeys.self)
        name = try profile.decode(String.self, forKey: .name)
        title = try profile.decodeIfPresent([String: String].self, forKey: .title) ?? [:]
        headers = try profile.decode([CaseListField: [String]].self, forKey: .headers)
        ignoredHeaders = try profile.decodeIfPresent([String].self, forKey: .ignoredHeaders) ?? []
        values =
            try profile.decodeIfPresent([CaseListField: [String: [String]]].self, forKey: .values) ?? [:]
        emptyValues = try profile.decodeIfPresent([String].self, forKey: .emptyValues) ?? []
        footers = try profile.decodeIfPresent([String].self, forKey: .footers) ?? []
        key = try profile.decodeIfPresent([CaseListField].self, forKey: .key) ?? []
        salutations = try profile.decodeIfPresent([String].self, forKey: .salutations) ?? []
        townWords = try profile.decodeIfPresent([String].self, forKey: .townWords) ?? []
    }
}
