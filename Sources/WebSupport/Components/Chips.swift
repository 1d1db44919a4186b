/// What a list is narrowed to, each removable with one press (Filter).
public struct Chips: Sendable {
    public struct Chip: Sendable {
        public let label: String
        /// The same list without this filter.
        public let removal: String

        public init(_ label: String, removal: String) {
            self.label = label
            self.removal = removal
        }
    }

    public let chips: [Chip]
    private let texts: Texts

    public init(_ chips: [Chip], texts: Texts) {
        self.chips = chips
        self.texts = texts
    }

    public var html: HTML {
        guard !chips.isEmpty else { return .empty }
        return """
            <ul class="chips" aria-label="\(texts("support.list.filters"))">
            \(HTML.each(chips) { chip in
                """
                <li><a class="chips__chip" href="\(chip.removal)">\
                <span class="visually-hidden">\(texts("support.list.removeFilter")) </span>\(chip.label)\
                <span class="chips__cross" aria-hidden="true">×</span></a></li>

                """
            })</ul>
            """
    }
}
