import Casework
import WebSupport

/// The fields for what the law protects most, apart from the text and folded away (geschützte Angaben).
struct ProtectedFields {
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        Details(
            texts("journal.protected.title"),
            isOpen: isFilled,
            """
            <p>\(texts("journal.protected.explanation"))</p>
            \(HTML.each(SpecialCategory.allCases) { category in
                TextArea(
                    Self.name(category),
                    texts("journal.protected.category.\(category.rawValue)"),
                    in: form,
                    rows: 2,
                    limit: 4000,
                    isOptional: true
                ).html
            })
            """
        ).html
    }

    private var isFilled: Bool {
        SpecialCategory.allCases.contains { form.fields.optional(Self.name($0)) != nil }
    }

    static func texts(from reader: inout FieldReader) -> [ProtectedText] {
        var found: [ProtectedText] = []
        for category in SpecialCategory.allCases {
            guard let text = reader.fields.optional(name(category)) else { continue }
            do {
                found.append(try ProtectedText(category, text))
            } catch {
                reader.refuse(error, at: name(category))
            }
        }
        return found
    }

    private static func name(_ category: SpecialCategory) -> String {
        "protected-\(category.rawValue)"
    }
}
