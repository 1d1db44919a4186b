import Testing
import WebSupport

@Suite("HTML escapes what is put into it")
struct HTMLTests {
    @Test(
        "Text and attribute values cannot become markup",
        arguments: ["<b>", "\" onclick=\"x", "' x", "`x`", "&lt;"]
    )
    func hostile(_ text: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        let inner = html.text.dropFirst("<p title=\"".count)
        #expect(inner.split(separator: "\"", maxSplits: 1).first.map { !$0.contains("<") } == true)
        #expect(html.text.components(of: "<") == 2)
        #expect(html.text.components(of: "\"") == 2)
    }
}

extension String {
    fileprivate func components(of character: Character) -> Int {
        count { $0 == character }
    }
}
