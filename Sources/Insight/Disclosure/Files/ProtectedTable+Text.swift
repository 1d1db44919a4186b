extension ProtectedTable {
    /// The published table as rows with semicolons; a point stands for a withheld count, as in official statistics.
    public func writeText(reasons: Bool, count: String, _ write: (String) -> Void) {
        let head = dimensions.map { Self.field($0.name) } + [Self.field(count)]
        write((head + (reasons ? ["reason"] : [])).joined(separator: ";") + "\n")
        for offset in counts.indices {
            var fields = dimensions.indices.map { number in
                let place = layout.place(of: offset, in: number)
                let categories = dimensions[number].categories
                return place < categories.count ? Self.field(categories[place]) : "Gesamt"
            }
            fields.append(withheld[offset] ? "." : "\(counts[offset])")
            if reasons {
                let isSmall = (1..<threshold).contains(counts[offset])
                fields.append(withheld[offset] ? (isSmall ? "small" : "complementary") : "")
            }
            write(fields.joined(separator: ";") + "\n")
        }
    }

    private static func field(_ text: String) -> String {
        guard text.contains(where: { ";\"\n\r".contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
