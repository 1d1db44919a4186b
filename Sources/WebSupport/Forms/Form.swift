/// A form on a page: what was entered, what is wrong with it, and the token that proves where it came from.
public struct Form: Sendable {
    public let texts: Texts
    public private(set) var fields: FormFields
    public let errors: FieldErrors
    private let token: String
    private var hasFiles = false
    private var warnsBeforeLeaving = true
    private var moreActions = HTML.empty
    private var isDraft = false

    /// Without `fields` the form shows what was just sent, or nothing.
    public init(_ context: SiteRequestContext, fields: FormFields? = nil, errors: FieldErrors = [:]) {
        texts = context.texts
        self.fields = fields ?? context.form
        self.errors = errors
        token = context.maskedToken
    }

    /// The same form showing other values, such as those of a filter.
    public func filled(with fields: FormFields) -> Form {
        var form = self
        form.fields = fields
        return form
    }

    init(texts: Texts, fields: FormFields, errors: FieldErrors, token: String) {
        self.texts = texts
        self.fields = fields
        self.errors = errors
        self.token = token
    }

    /// The same form, able to carry files.
    public var withFiles: Form {
        var form = self
        form.hasFiles = true
        return form
    }

    /// The same form with other buttons below its primary one, which pressing Enter never reaches.
    public func with(moreActions: HTML) -> Form {
        var form = self
        form.moreActions = moreActions
        return form
    }

    /// The same form showing what was written but not yet saved.
    public func asDraft(_ fields: FormFields) -> Form {
        var form = filled(with: fields)
        form.isDraft = true
        return form
    }

    /// The same form without a warning when it is left: what it asks is quickly entered again.
    public var withoutWarning: Form {
        var form = self
        form.warnsBeforeLeaving = false
        return form
    }

    /// The fields in a form that is sent to `path`, with one primary button and a way back.
    public func html(
        to path: String,
        submit: String,
        kind: Button.Kind = .primary,
        cancel: String? = nil,
        _ content: HTML
    ) -> HTML {
        """
        <form class="form" method="post" action="\(path)" novalidate\
        \(HTML.attribute("enctype", hasFiles ? "multipart/form-data" : nil))\
        \(HTML.attribute("data-behaviour", warnsBeforeLeaving ? "unsaved-warning" : nil))\
        \(HTML.attribute("data-unsaved", isDraft ? "true" : nil))\
        \(HTML.attribute("data-warning", warnsBeforeLeaving ? texts("support.form.unsaved") : nil))>
        \(HiddenField(name: FormToken.field, value: token).html)
        \(content)
        <div class="form__actions">\(Button(submit, kind).html)
        \(HTML.some(cancel) { "<a class=\"form__cancel\" href=\"\($0)\">\(texts("support.form.cancel"))</a>" })</div>
        \(moreActions)
        </form>
        """
    }

    /// A form that is nothing but one button, such as "mark as done".
    public func button(
        _ label: String,
        to path: String,
        _ kind: Button.Kind = .secondary,
        values: KeyValuePairs<String, String> = [:]
    ) -> HTML {
        """
        <form class="form form--inline" method="post" action="\(path)">
        \(HiddenField(name: FormToken.field, value: token).html)
        \(HTML.each(values) { HiddenField(name: $0.key, value: $0.value).html })
        \(Button(label, kind).html)
        </form>
        """
    }
}
