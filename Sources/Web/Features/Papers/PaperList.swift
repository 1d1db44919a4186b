import WebSupport

/// A paper in each of its languages, named as their speakers name them.
struct PaperList {
    /// Where the paper is, without the language.
    let path: String
    let texts: Texts

    var html: HTML {
        Details(
            texts("releases.papers"),
            """
            <p>\(texts("releases.papersExplanation"))</p>
            <ul class="paper-list">\(HTML.each(PaperLanguage.allCases) { language in
                """
                <li><a lang="\(language.code)" dir="\(language.direction)" \
                href="\(path)?sprache=\(language.rawValue)">\(language.ownName)</a></li>

                """
            })</ul>
            """
        ).html
    }
}
