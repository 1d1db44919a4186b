extension ProtectedTable {
    /// The published table as JSON, piece by piece: dimensions, then every cell and every total.
    ///
    /// Why a count is withheld is told only to the office: it would help to work it out.
    public func writeJSON(reasons: Bool, _ write: (String) -> Void, progress: (Int) -> Void = { _ in }) {
        let names = dimensions.map { Self.quoted($0.name) }
        let categories = dimensions.map { $0.categories.map(Self.quoted) }
        let heads = zip(names, categories).map { name, categories in
            "    {\"name\": \(name), \"categories\": [\(categories.joined(separator: ", "))]}"
        }
        write(
            "{\n  \"threshold\": \(threshold),\n  \"dimensions\": [\n\(heads.joined(separator: ",\n"))\n  ],\n"
        )
        write("  \"withheld\": \(withheldCount),\n  \"cells\": [\n")
        for offset in counts.indices {
            let values = dimensions.indices.map { number in
                let place = layout.place(of: offset, in: number)
                return
                    "\(names[number]): \(place < categories[number].count ? categories[number][place] : "null")"
            }
            let isLast = offset == counts.count - 1
            write(
                "    {\"values\": {\(values.joined(separator: ", "))}, \(told(offset, reasons))}\(isLast ? "" : ",")\n"
            )
            if offset.isMultiple(of: 10_000) { progress(offset) }
        }
        write("  ]\n}\n")
    }

    private func told(_ offset: Int, _ reasons: Bool) -> String {
        guard withheld[offset] else { return "\"count\": \(counts[offset]), \"suppressed\": false" }
        let isSmall = (1..<threshold).contains(counts[offset])
        let reason = reasons ? ", \"reason\": \"\(isSmall ? "small" : "complementary")\"" : ""
        return "\"count\": null, \"suppressed\": true\(reason)"
    }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{0}"..<" ":
                let code = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
