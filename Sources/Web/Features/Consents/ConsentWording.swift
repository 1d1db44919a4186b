import WebSupport

/// The text the person agreed to, in German and marked as German.
struct ConsentWording {
    let text: PaperText

    var html: HTML {
        """
        <div class="consent-wording" lang="de">
        <p class="consent-wording__title">\(text.title)</p>
        \(HTML.each(text.sections) { section in
            """
            <h2 class="consent-wording__heading">\(section.heading)</h2>
            <p>\(section.text)</p>

            """
        })
        <p class="consent-wording__declaration">\(text.declaration)</p>
        </div>
        """
    }
}
