import Testing
import WebSupport

@Suite("HTML escapes what is put into it")
struct HTMLTests {
    @Test(
        "Text and attribute values cannot become markup",
        arguments: [
            "<b>", "\" onclick=\"x", "' x='", "`x`", "&lt;", "</script>", "a\u{0}b",
        ]
    )
    func hostile(_ text: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(html.text.count { $0 == "<" } == 2)
        #expect(html.text.count { $0 == "\"" } == 2)
        #expect(!html.text.contains("'"))
        #expect(!html.text.contains("\u{0}"))
    }

    @Test("Text in any script stays what it is")
    func scripts() {
        let name = "Łukasz Шевченко رانيا 👩‍👩‍👧"
        #expect(HTML(text: name).text == name)
        #expect(HTML.name(name).text == "<bdi dir=\"auto\">\(name)</bdi>")
    }

    @Test("Markup is inserted once, not escaped again")
    func nested() {
        let inner: HTML = "<b>\("a & b")</b>"
        #expect(("<p>\(inner)</p>" as HTML).text == "<p><b>a &amp; b</b></p>")
    }

    @Test("Attributes without a value are left out")
    func attributes() {
        #expect(HTML.attribute("title", nil).text == "")
        #expect(HTML.attribute("title", "a\"b").text == " title=\"a&quot;b\"")
        #expect(HTML.flag("checked", true).text == " checked")
    }

    @Test("Lists, conditions and lines")
    func pieces() {
        #expect(HTML.each([1, 2]) { "<li>\($0)</li>" }.text == "<li>1</li><li>2</li>")
        #expect(HTML.joined(["a", "b"], by: ", ").text == "a, b")
        #expect(HTML.lines("a\n<b>").text == "a<br>\n&lt;b&gt;")
        #expect(HTML.when(false, "x").isEmpty)
    }
}
