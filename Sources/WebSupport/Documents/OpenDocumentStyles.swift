/// The looks of an ODT: few, and with the names that office programs know.
struct OpenDocumentStyles {
    let language: String

    private static let looks: [(name: String, shown: String, paragraph: HTML, text: HTML)] = [
        ("Standard", "Standard", "fo:margin-bottom=\"0.2cm\"", "fo:font-size=\"10.5pt\""),
        ("Title", "Title", "fo:margin-bottom=\"0.4cm\"", "fo:font-size=\"16pt\" fo:font-weight=\"bold\""),
        ("Subtitle", "Subtitle", "fo:margin-bottom=\"0.1cm\"", "fo:font-size=\"10.5pt\""),
        (
            "Heading_20_1", "Heading 1",
            "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
            "fo:font-size=\"13pt\" fo:font-weight=\"bold\""
        ),
        (
            "Heading_20_2", "Heading 2",
            "fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
            "fo:font-size=\"11pt\" fo:font-weight=\"bold\""
        ),
        ("Label", "Label", "fo:margin-bottom=\"0.1cm\"", "fo:font-size=\"10.5pt\" fo:font-weight=\"bold\""),
        ("Number", "Number", "fo:text-align=\"end\"", "fo:font-size=\"10.5pt\""),
    ]

    var xml: HTML {
        """
        \(OpenDocument.head)<office:document-styles \(OpenDocument.names)><office:styles>
        <style:default-style style:family="paragraph"><style:text-properties fo:font-family="Noto Sans" \
        fo:language="\(language)" fo:country="DE"/></style:default-style>
        \(HTML.each(Self.looks) { look in
            """
            <style:style style:name="\(look.name)" style:display-name="\(look.shown)" style:family="paragraph">\
            <style:paragraph-properties \(look.paragraph)/><style:text-properties \(look.text)/></style:style>

            """
        })</office:styles></office:document-styles>
        """
    }
}
