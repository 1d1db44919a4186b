/// Label, hint and error around one field, tied to it for those who listen instead of look.
struct FieldFrame {
    let name: String
    let label: String
    let hint: String?
    let error: String?
    let isOptional: Bool
    let texts: Texts

    var id: String { "field-\(name)" }

    /// Attributes of the control itself.
    var control: HTML {
        " id=\"\(id)\" name=\"\(name)\"\(description)"
    }

    var description: HTML {
        let parts = [hint.map { _ in id + "-hint" }, error.map { _ in id + "-error" }].compactMap { $0 }
        return HTML.attribute("aria-describedby", parts.isEmpty ? nil : parts.joined(separator: " "))
            + HTML.attribute("aria-invalid", error == nil ? nil : "true")
    }

    var labelText: HTML {
        "\(label)\(HTML.when(isOptional, " <span class=\"field__optional\">\(texts("support.form.optional"))</span>"))"
    }

    var notes: HTML {
        """
        \(HTML.some(hint) { "<p class=\"field__hint\" id=\"\(id)-hint\">\($0)</p>" })\
        \(HTML.some(error) {
            """
            <p class="field__error" id="\(id)-error"><span class="visually-hidden">\
            \(texts("support.errors.titlePrefix")) </span>\($0)</p>
            """
        })
        """
    }

    /// One control under its label.
    func around(_ input: HTML) -> HTML {
        """
        <div class="field\(error == nil ? "" : " field--invalid")">
        <label class="field__label" for="\(id)">\(labelText)</label>
        \(notes)
        \(input)
        </div>
        """
    }

    /// Several controls under one question.
    func group(_ inputs: HTML, _ kind: String) -> HTML {
        """
        <fieldset class="field field--group \(kind)\(error == nil ? "" : " field--invalid")"\(description)>
        <legend class="field__label">\(labelText)</legend>
        \(notes)
        \(inputs)
        </fieldset>
        """
    }
}
