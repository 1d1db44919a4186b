import WebSupport

/// How a case is called outside its own pages: by its household, or by its number where that is protected.
struct CaseName {
    let title: String?
    let number: String
    let texts: Texts

    /// `title` is nothing where the household is protected.
    init(_ title: String?, number: String, _ texts: Texts) {
        self.title = title
        self.number = number
        self.texts = texts
    }

    var html: HTML {
        guard let title else { return protected }
        return .name(title)
    }

    /// For places that show no number of their own.
    var withNumber: HTML {
        guard let title else { return protected }
        return "\(HTML.name(title)) · \(HTML.number(number))"
    }

    private var protected: HTML {
        "\(HTML.number(number)) \(Tag(texts("protections.protected"), .warning).html)"
    }
}
