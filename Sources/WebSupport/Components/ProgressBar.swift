/// How far a long job has come; renews itself while the page is open (Fortschritt).
public struct ProgressBar: Sendable {
    public let label: String
    public let done: Int
    /// `nil` while nobody knows how much there is.
    public let total: Int?
    /// Rate and time left in words, "420 Zeilen je Sekunde, noch etwa 2 Minuten".
    public let pace: String?
    /// Address of the same page; while given, the bar fetches it every second.
    public let renewal: String?
    private let texts: Texts

    public init(
        _ label: String,
        done: Int,
        total: Int?,
        pace: String? = nil,
        renewal: String? = nil,
        texts: Texts
    ) {
        self.label = label
        self.done = done
        self.total = total
        self.pace = pace
        self.renewal = renewal
        self.texts = texts
    }

    public var html: HTML {
        """
        <div class="progress" id="progress"\(HTML.attribute("data-behaviour", renewal == nil ? nil : "live-progress"))\
        \(HTML.attribute("data-source", renewal))>
        <label class="progress__label" for="progress-bar">\(label)</label>
        <progress class="progress__bar" id="progress-bar"\(amount)></progress>
        <p class="progress__text" role="status">\(sentence)\(HTML.some(pace) { " · \($0)" })</p>
        \(HTML.some(renewal) { path in
            """
            <p class="progress__renew"><a href="\(path)">\(texts("support.progress.renew"))</a></p>
            """
        })
        </div>
        """
    }

    private var amount: HTML {
        total.map { " max=\"\(max($0, 1))\" value=\"\(done)\"" } ?? .empty
    }

    private var sentence: String {
        total.map { texts("support.progress.of", ["done": String(done), "total": String($0)]) }
            ?? texts("support.progress.done", ["done": String(done)])
    }
}
