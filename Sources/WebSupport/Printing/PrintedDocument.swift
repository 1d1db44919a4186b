/// A paper on its way to the printer: what it says, in which language and in which look (Papier).
public struct PrintedDocument: Sendable {
    public enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// The looks under Resources/Assets/print, each on top of `paper.css`.
    public enum Style: String, CaseIterable, Sendable {
        /// A letter after DIN 5008, form B.
        case letter
        /// The German text and its translation side by side.
        case twoColumn = "two-column"
        /// A plan or table across the page.
        case plan
        /// Running text with headings.
        case report
        /// A paper for council and boards.
        case council
        /// Many columns of money, across the page.
        case ledger
    }

    public let title: String
    /// BCP 47, such as `de`, `ar` or `de-x-ls`.
    public let language: String
    public let direction: Direction
    public let style: Style
    public let body: HTML
    /// One line at the foot of every page, such as the number of a case; never a name that others may not see.
    public var foot = ""
    /// How pages are counted, with the places `{page}` and `{pages}`.
    public var pageCount = "{page} / {pages}"

    public init(
        title: String,
        language: String,
        direction: Direction = .leftToRight,
        style: Style,
        body: HTML
    ) {
        self.title = title
        self.language = language
        self.direction = direction
        self.style = style
        self.body = body
    }

    func html(styledBy sheet: String) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(language)" dir="\(direction.rawValue)">
        <head><meta charset="utf-8"><title>\(title)</title>
        <style>\(HTML(stringLiteral: sheet + footRules))</style></head>
        <body class="paper paper--\(style.rawValue)">\(body)</body>
        </html>
        """
    }

    private var footRules: String {
        let count = pageCount.split(separator: "{page}", maxSplits: 1, omittingEmptySubsequences: false)
            .map { part in
                part.split(separator: "{pages}", omittingEmptySubsequences: false)
                    .map { CSSText.quoted(String($0)) }.joined(separator: " counter(pages) ")
            }.joined(separator: " counter(page) ")
        return """

            @page { @bottom-left { content: \(CSSText.quoted(foot)) } @bottom-right { content: \(count) } }
            """
    }
}

/// Text inside a style sheet, which it cannot leave.
enum CSSText {
    static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar == " " || ("0"..."9").contains(scalar)
                ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
        return "\"\(escaped.joined())\""
    }
}
