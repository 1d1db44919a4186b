import Kernel
import ResourceLibrary
import Testing

@testable import WebSupport

@Suite("Components escape, label and tie what belongs together")
struct ComponentTests {
    private static let hostile = "\"><script>'"

    private var texts: Texts {
        get throws { try Translations(from: ResourceLibrary(root: TestSite.resources)).texts(in: .german) }
    }

    private func form(_ fields: FormFields, _ errors: FieldErrors) throws -> Form {
        Form(texts: try texts, fields: fields, errors: errors, token: "t")
    }

    @Test("Text from outside never becomes markup, whatever component shows it")
    func escaping() throws {
        let text = Self.hostile
        let form = try form(["f": text], ["f": text])
        let choices = [Choice(text, text, hint: text)]
        let pieces: [HTML] = [
            TextField("f", text, in: form, hint: text, kind: .name, autocomplete: text).html,
            TextArea("f", text, in: form, hint: text, limit: 5).html,
            SelectField("f", text, choices: choices, in: form, empty: text).html,
            RadioGroup("f", text, choices: choices, in: form, hint: text).html,
            CheckboxGroup("f", text, choices: choices, in: form).html, DayField("f", text, in: form).html,
            FileField("f", text, in: form, accept: text).html, HiddenField(name: text, value: text).html,
            ErrorSummary(errors: form.errors, texts: form.texts).html,
            NoticeBox(.info, title: text, "\(text)").html,
            Button(text, name: text, value: text, reason: text).html, ButtonLink(text, path: text).html,
            Tag(text).html, Card("\(text)", "\(text)").html, Details(text, "\(text)").html,
            EmptyState(text, text: text, action: ButtonLink(text, path: text)).html,
            Chips([.init(text, removal: text)], texts: form.texts).html,
            Pagination(previous: text, next: text, texts: form.texts).html,
            ProgressBar(text, done: 1, total: nil, pace: text, renewal: text, texts: form.texts).html,
            SummaryList([.init(text, "\(text)", change: text)], texts: form.texts).html,
            Table(text, columns: [.init(text), .init(text)], rows: [["\(text)", "\(text)"]]).html,
            TaskList([.init("\(text)", path: text, hint: "\(text)", state: Tag(text))]).html,
            Timeline([.init(Day(number: 0), time: text, title: "\(text)", author: text)]).html,
            SubNavigation(label: text, items: [.init(text, path: text)]).html,
            IdentityBar(label: text, title: "\(text)", path: text, facts: [(text, "\(text)")]).html,
            form.html(to: text, submit: text, cancel: text, "\(text)"),
            form.button(text, to: text, values: [text: text]),
        ]
        for piece in pieces {
            #expect(!piece.text.contains("<script"), "\(piece.text)")
            #expect(!piece.text.contains("\">&lt;script") || piece.text.contains("&quot;&gt;&lt;script"))
            #expect(piece.text.contains("&lt;script&gt;"))
        }
    }

    @Test("A field is tied to its label, hint and error")
    func tied() throws {
        let form = try form(["name": "x"], ["name": "Bitte prüfen."])
        let html = TextField("name", "Name", in: form, hint: "Wie im Ausweis").html.text
        #expect(html.contains("<label class=\"field__label\" for=\"field-name\">"))
        #expect(
            html.contains(
                "id=\"field-name\" name=\"name\" aria-describedby=\"field-name-hint field-name-error\""
            )
        )
        #expect(html.contains("aria-invalid=\"true\""))
        #expect(html.contains("value=\"x\""))
        #expect(
            ErrorSummary(errors: form.errors, texts: form.texts).html.text.contains("href=\"#field-name\"")
        )
    }

    @Test("The link of an error leads to the first answer of a group")
    func group() throws {
        let form = try form([:], ["sphere": "Bitte wählen."])
        let choices = [Choice("a", "A"), Choice("b", "B")]
        let html = RadioGroup("sphere", "Zuständig", choices: choices, in: form).html.text
        #expect(html.contains("id=\"field-sphere\" name=\"sphere\" value=\"a\""))
        #expect(html.contains("id=\"field-sphere-2\" name=\"sphere\" value=\"b\""))
    }

    @Test("A password is never put back into the page")
    func password() throws {
        let form = try form(["password": "geheim"], [:])
        #expect(!TextField("password", "Passwort", in: form, kind: .password).html.text.contains("geheim"))
    }

    @Test("Text in an area keeps its first line break and cannot close the area")
    func area() throws {
        let form = try form(["note": "\n</textarea><b>"], [:])
        let html = TextArea("note", "Notiz", in: form).html.text
        #expect(html.contains(">\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>"))
    }

    @Test("A page with errors says so in its title, and above the heading")
    func errorPage() async throws {
        let errors: FieldErrors = ["name": "Bitte prüfen."]
        let context = SiteRequestContext.forTests(texts: try texts)
        let html = PageFrame(page: Page("Fall", errors: errors, content: ""), context: context).html.text
        #expect(html.contains("<title>Fehler: Fall – Lotse</title>"))
        let summary = try #require(html.firstRange(of: "error-summary"))
        let heading = try #require(html.firstRange(of: "<h1"))
        #expect(summary.lowerBound < heading.lowerBound)
    }
}
