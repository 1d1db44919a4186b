/// Everything that is wrong with a form, above the heading, each sentence leading to its field.
public struct ErrorSummary: Sendable {
    public let errors: FieldErrors
    private let texts: Texts
    private let takesFocus: Bool

    public init(errors: FieldErrors, texts: Texts, takesFocus: Bool = true) {
        self.errors = errors
        self.texts = texts
        self.takesFocus = takesFocus
    }

    public var html: HTML {
        """
        <div class="error-summary" role="alert" tabindex="-1"\
        \(HTML.attribute("data-behaviour", takesFocus ? "error-summary" : nil)) aria-labelledby="error-summary-title">
        <h2 class="error-summary__title" id="error-summary-title">\(texts("support.errors.heading"))</h2>
        <ul class="error-summary__list">
        \(HTML.each(errors.all) { error in
            error.field.isEmpty
                ? "<li>\(error.sentence)</li>\n"
                : "<li><a href=\"#field-\(error.field)\">\(error.sentence)</a></li>\n"
        })</ul>
        </div>
        """
    }
}
